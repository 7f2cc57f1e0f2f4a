import io.github.seqfix.testing.EntityBuild

EntityBuild.verifyHealth(context)
