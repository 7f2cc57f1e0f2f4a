import io.github.seqfix.testing.Situation

def target = Situation.of(context).database()
// Between the repair and the cut-over the old server goes on.
context.get('source').execute("insert into orders (note) select 'old' from generate_series(1, 500)")
context.get('awaitRows')(600)
target.execute('alter subscription cut_over disable')
target.execute('alter subscription cut_over set (slot_name = none)')
target.execute('drop subscription cut_over')
return true
