import path from 'node:path';

/**
 * What `kc.sh` hands to Java. It is called directly because the script cannot stand a space in its path and puts a
 * shell between us and the process that we must stop.
 */
export function javaArguments(keycloakHome: string, command: readonly string[]): string[] {
  const opened = ['java.util', 'java.util.concurrent', 'java.security', 'java.lang'];
  return [
    '-Xms64m',
    '-Xmx400m',
    '-XX:MetaspaceSize=96M',
    '-XX:MaxMetaspaceSize=256m',
    '-XX:+UseSerialGC',
    // A few people sign in here: the second compiler costs twice the processor time of a start, and a quarter of the memory.
    '-XX:TieredStopAtLevel=1',
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    '-Duser.language=en',
    '-Duser.country=US',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    `-Dkc.home.dir=${keycloakHome}`,
    `-Djboss.server.config.dir=${path.join(keycloakHome, 'conf')}`,
    '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
    '-Dpicocli.disable.closures=true',
    '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
    '-cp',
    path.join(keycloakHome, 'lib', 'quarkus-run.jar'),
    'io.quarkus.bootstrap.runner.QuarkusEntryPoint',
    ...command,
  ];
}
