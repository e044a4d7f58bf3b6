/// The letter that a lower-case letter with marks is found by; nil where it is found as it is.
///
/// A search of `uber` finds `über`, and `uber` is found by `über`: the marks of Latin, Greek and Cyrillic letters do not count.
func foldedLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { foldedLetters[scalar] }

/// Made from the rows once, when the first letter beyond ASCII is met.
private let foldedLetters: [Unicode.Scalar: Unicode.Scalar] = {
    var letters: [Unicode.Scalar: Unicode.Scalar] = ["\u{3C2}": "\u{3C3}"]
    for row in rows.split(separator: "\n") {
        guard let base = row.unicodeScalars.first else { continue }
        for letter in row.unicodeScalars.dropFirst() { letters[letter] = base }
    }
    return letters
}()

/// A letter, then every lower-case letter whose canonical decomposition (Unicode 15, UnicodeData.txt) is it and marks of the
/// block Combining Diacritical Marks. `templates/components/search/1-words.js` asks the browser for the same.
private let rows = """
    aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
    bḃḅḇ
    cçćĉċčḉ
    dďḋḍḏḑḓ
    eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
    fḟ
    gĝğġģǧǵḡ
    hĥȟḣḥḧḩḫẖ
    iìíîïĩīĭįǐȉȋḭḯỉị
    jĵǰ
    kķǩḱḳḵ
    lĺļľḷḹḻḽ
    mḿṁṃ
    nñńņňǹṅṇṉṋ
    oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
    pṕṗ
    rŕŗřȑȓṙṛṝṟ
    sśŝşšșṡṣṥṧṩ
    tţťțṫṭṯṱẗ
    uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
    vṽṿ
    wŵẁẃẅẇẉẘ
    xẋẍ
    yýÿŷȳẏẙỳỵỷỹ
    zźżžẑẓẕ
    æǣǽ
    øǿ
    ſẛ
    ʒǯ
    αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
    εέἐἑἒἓἔἕὲέ
    ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
    ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ
    οόὀὁὂὃὄὅὸό
    ρῤῥ
    υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
    ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
    ϒϓϔ
    аӑӓ
    гѓ
    еѐёӗ
    жӂӝ
    зӟ
    ийѝӣӥ
    кќ
    оӧ
    уўӯӱӳ
    чӵ
    ыӹ
    эӭ
    ії
    ѵѷ
    әӛ
    өӫ
    """
