import '../../local/jitless.ts';
