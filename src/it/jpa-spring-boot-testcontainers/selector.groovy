import org.testcontainers.DockerClientFactory

def isThere = DockerClientFactory.instance().isDockerAvailable()
if (!isThere) {
    println 'No Docker engine answers: the build with Testcontainers is skipped'
}
return isThere
