import io.github.seqfix.testing.EntityBuild

EntityBuild.verifyDrift(basedir, context)
return true
