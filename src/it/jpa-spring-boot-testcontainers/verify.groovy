import static io.github.seqfix.testing.Situation.sequence
import static org.assertj.core.api.Assertions.assertThat

import com.fasterxml.jackson.databind.ObjectMapper
import org.testcontainers.DockerClientFactory

def report = { new ObjectMapper().readTree(new File(basedir, "target/seqfix/seqfix-${it}.json")) }
assertThat(sequence(report('reset'), 'customers_id_seq').at('/repair/outcome').asText()).isEqualTo('DONE')
// What the application's own test has inserted is there, so check has seen the same database.
def after = sequence(report('check'), 'customers_id_seq')
assertThat(after.get('verdict').asText()).isEqualTo('IN_SYNC')
assertThat(after.get('edge').asInt()).isEqualTo(4)

// Testcontainers removes the container when Maven ends, unless it was told not to (TESTCONTAINERS_RYUK_DISABLED).
def docker = DockerClientFactory.instance().client()
def port = report('check').at('/server/port').asInt()
docker.listContainersCmd().exec().findAll { it.ports.any { it.publicPort == port } }.each {
    docker.removeContainerCmd(it.id).withForce(true).exec()
}
return true
