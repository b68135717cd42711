/** What stands in the desk's place until it is built. */
export const NOT_BUILT = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>信达 Xinda</title>
<h1>工作台还没有生成</h1>
<p>服务已在运行，数据完好。请在信达的文件夹里运行 <code>npm run build:desk</code>，再刷新本页。</p>
<p lang="en">The desk has not been built yet. The service is running and its data are safe.
Run <code>npm run build:desk</code> in Xinda’s folder, then reload this page.</p>
</html>
`;
