import static org.assertj.core.api.Assertions.assertThat

import io.github.seqfix.testing.Situation

def situation = Situation.of(context)
def name = situation.database().name()
def report = situation.report('check')
assertThat(report.get('databases')*.at('/server/database')*.asText())
        .containsExactly(name + '_a', name + '_b', name + '_c')
assertThat(report.get('sequences')*.get('database')*.asText())
        .containsExactly(name + '_a', name + '_b', name + '_c')
assertThat(report.get('databases')*.at('/summary/drifted')*.asInt()).containsExactly(1, 1, 1)
assertThat(situation.failure())
        .contains("${name}_a: public.orders_id_seq is DRIFTED (next 1, edge 10)",
                'mvn seqfix:reset', "\"-Dseqfix.databases=${name}_*,!*_test\"")
return true
