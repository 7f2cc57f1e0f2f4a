['seqfix.url', 'seqfix.user', 'seqfix.password', 'seqfix.databases'].each { context.get('userProperties').remove(it) }
return true
