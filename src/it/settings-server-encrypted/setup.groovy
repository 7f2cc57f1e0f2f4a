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
// By its name alone: Maven 4.0.0-rc-6 misreads letters beyond ASCII in a -D.
situation.pass('settings.security', security.name)
situation.pass('it.server.username', situation.database().user())
situation.pass('it.server.encrypted.password', encrypted)
