import static org.assertj.core.api.Assertions.assertThat

def log = new File(basedir, 'build.log').readLines()
assertThat(log.findAll { it.contains('seqfix is skipped') }).hasSize(5)
// Only the check that was not skipped asked for a database.
assertThat(log.findAll { it.startsWith('[ERROR] Failed to execute goal') }).singleElement().asString()
        .contains(':check', 'seqfix.url')
assertThat(new File(basedir, 'target/seqfix')).doesNotExist()
return true
