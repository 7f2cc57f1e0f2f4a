import io.github.seqfix.testing.Situation
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher

def situation = Situation.prepare(basedir, context)
situation.passUrl()

// What mvn --encrypt-master-password and mvn --encrypt-password print.
def cipher = new DefaultPlexusCipher()
def master = cipher.encryptAndDecorate('the master password', 'settings.security')
def encrypted = cipher.encryptAndDecorate(situation.database().password(), 'the master password')

def security = new File(basedir, 'settings-security.xml')
security.text = "<settingsSecurity><master>${master}</master></settingsSecurity>"
situation.pass('settings.security', security.path)
situation.pass('it.server.username', situation.database().user())
situation.pass('it.server.encrypted.password', encrypted)
