import groovy.io.FileType
import io.github.seqfix.testing.Situation

def situation = Situation.prepare(basedir, context)
def databases = [:]
// The invoker makes a folder of its own: .mvn.
basedir.listFiles().findAll { new File(it, 'pom.xml').exists() }.each { module ->
    def database = situation.database().server().createDatabase()
    database.execute(new File(basedir, 'module.sql').text)
    databases[module.name] = database
    module.eachFileRecurse(FileType.FILES) { file ->
        file.text = file.text.replace('{url}', database.url())
                .replace('{user}', database.user())
                .replace('{password}', database.password())
    }
}
context.put('databases', databases)
return true
