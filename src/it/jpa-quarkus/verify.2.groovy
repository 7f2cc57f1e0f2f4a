import io.github.seqfix.testing.EntityBuild

EntityBuild.verifyDrift(basedir, context)
EntityBuild.verifySource(context, 'quarkus.datasource in application.properties')
return true
