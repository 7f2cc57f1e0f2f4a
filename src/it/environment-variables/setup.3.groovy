context.get('write')('')
