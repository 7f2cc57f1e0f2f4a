import static org.assertj.core.api.Assertions.assertThat

def failure = new File(basedir, 'build.log').readLines().find { it.startsWith('[ERROR] Failed to execute goal') }
assertThat(failure).contains('localhost:1', 'refused', 'connectRetries')
assertThat(new File(basedir, 'target/seqfix')).doesNotExist()
return true
