import { complain, tell } from './sentence.ts';

const HELP = {
  zh: `信达 Xinda
  start                运行服务
    --port 8735        端口（0 为任意空闲端口）
    --data 文件夹      数据放在哪里
    --host 地址        在哪个地址上听，默认只限本机；其他地址须配 TLS 或代理
    --name 名称        别人用来打开它的名称或地址，可写多次
    --tls-cert 文件    证书（PEM），与 --tls-key 一起用
    --tls-key 文件     私钥（PEM）
    --behind-proxy     前面有做 TLS 的代理
    --practice         同时运行练习单位
    --no-browser       不打开浏览器
    环境变量 DATABASE_URL=postgres://… 改用 PostgreSQL
  pair 姓名或账号      给一位成员发配对码
  link 姓名或账号      给一位成员发一次性登录链接
    --address 地址     服务的地址，默认 http://127.0.0.1:8735
    --practice         给练习单位的成员
  check                检查标准输入里的文稿
  practice             生成练习数据
  rebuild-statistics   由事件重算统计`,
  en: `Xinda
  start                run the service
    --port 8735        port (0 for any that is free)
    --data DIR         where the data are kept
    --host ADDRESS     where to listen; this machine alone by default, others need TLS or a proxy
    --name NAME        name or address under which others open it; may be given several times
    --tls-cert FILE    certificate (PEM), together with --tls-key
    --tls-key FILE     private key (PEM)
    --behind-proxy     a proxy that does TLS stands before it
    --practice         run the practice office too
    --no-browser       open no browser
    DATABASE_URL=postgres://… in the environment: use PostgreSQL
  pair NAME|ACCOUNT    a pairing code for a member
  link NAME|ACCOUNT    a one-time sign-in link for a member
    --address BASE     the service's address, http://127.0.0.1:8735 by default
    --practice         for a member of the practice office
  check                check the draft on standard input
  practice             make practice data
  rebuild-statistics   recompute statistics from the events`,
};

/** Says what the commands are; exit code 2 where it stands in for a command that does not exist. */
export async function run(): Promise<number> {
  const asked = process.argv[2] ?? '';
  if (/^(-h|--help|help)$/.test(asked)) {
    tell(HELP);
    return 0;
  }
  complain({ zh: `没有“${asked}”这个命令。\n\n${HELP.zh}`, en: `There is no command “${asked}”.\n\n${HELP.en}` });
  return 2;
}
