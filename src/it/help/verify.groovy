import static org.assertj.core.api.Assertions.assertThat

def log = new File(basedir, 'build.log').text
assertThat(log).contains('seqfix:check', 'seqfix:reset', 'seqfix:help')
assertThat(log).contains('User property: seqfix.url', 'User property: seqfix.dryRun', 'User property: seqfix.failOn')
return true
