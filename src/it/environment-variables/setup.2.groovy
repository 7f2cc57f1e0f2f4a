context.get('write')("PGSSLMODE='verify-full' PGSSLROOTCERT='${new File(basedir, 'none.crt')}'")
