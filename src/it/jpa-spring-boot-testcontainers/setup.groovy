// The image that the tests of the plugin use, where they are told one.
def image = System.getProperty('seqfix.test.image')
if (image) {
    context.get('userProperties').setProperty('database.image', image)
}
return true
