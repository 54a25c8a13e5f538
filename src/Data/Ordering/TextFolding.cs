using System.Collections.Frozen;
using System.Text;

namespace Qplet.GraphQL.Data.Ordering;

/// <summary>
/// Folds texts: removes letter case and accents. Orders by name compare folded texts, byte by byte and on all databases alike, so Å is next to A.
/// </summary>
/// <remarks>
/// The letters are listed here because the server runs without ICU, where texts cannot be normalized, and because stored texts must not fold differently with
/// another version of it.
/// </remarks>
public static class TextFolding
{
    /// <summary>Groups of letters that fold to the same letters, which come first.</summary>
    private const string Groups = """
        a àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặ
        ae æǣǽ
        b ḃḅḇƀ
        c çćĉċčḉ
        d ďḋḍḏḑḓđð
        dz ǆ
        e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
        f ḟ
        ff ﬀ
        ffi ﬃ
        ffl ﬄ
        fi ﬁ
        fl ﬂ
        g ĝğġģǧǵḡǥ
        h ĥȟḣḥḧḩḫẖħ
        i ìíîïĩīĭįǐȉȋḭḯỉịıİ
        ij ĳ
        j ĵǰ
        k ķǩḱḳḵ
        l ĺļľḷḹḻḽŀł
        lj ǉ
        m ḿṁṃ
        n ñńņňǹṅṇṉṋŋ
        nj ǌ
        o òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ
        oe œ
        p ṕṗ
        r ŕŗřȑȓṙṛṝṟ
        s śŝşšșṡṣṥṧṩſẛ
        ss ßẞ
        st ﬅﬆ
        t ţťțṫṭṯṱẗŧ
        th þ
        u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
        v ṽṿ
        w ŵẁẃẅẇẉẘ
        x ẋẍ
        y ýÿŷȳẏẙỳỵỷỹ
        z źżžẑẓẕƶ
        α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
        ε έἐἑἒἓἔἕὲέ
        η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
        ι ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ
        ο όὀὁὂὃὄὅὸό
        ρ ῤῥ
        σ ς
        υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
        ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
        а ӑӓ
        г ѓ
        е ѐёӗ
        ж ӂӝ
        з ӟ
        и ѝӣӥ
        к ќ
        о ӧ
        у ўӯӱӳ
        ч ӵ
        ы ӹ
        э ӭ
        ә ӛ
        ө ӫ
        і ї
        ѵ ѷ
        """;

    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';
    private const char Breve = '\u0306';
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    private static readonly FrozenDictionary<char, string> s_letters = Read();

    /// <summary>
    /// Returns the text in lower case, without the accents of Latin, Greek and Cyrillic letters: <c>Ålborg</c> becomes <c>alborg</c>, <c>Straße</c>
    /// <c>strasse</c>. Other scripts, digits and signs stay as they are. A text that is not empty never becomes empty. At most twice as long as the text.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (lower.IsBmp)
            {
                Append(folded, (char)lower.Value);
            }
            else
            {
                folded.Append(lower.ToString());
            }
        }
        return folded.Length > 0 ? folded.ToString() : text;
    }

    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            // The short и is a letter of its own, also if it is written with a combining mark.
            case Breve when folded.Length > 0 && folded[^1] == 'и':
                folded[^1] = 'й';
                break;
            case >= FirstMark and <= LastMark:
                break;
            case >= FirstFullWidth and <= LastFullWidth:
                folded.Append(char.ToLowerInvariant((char)(c - FirstFullWidth + '!')));
                break;
            default:
                if (c > '\u007F' && s_letters.TryGetValue(c, out var letters))
                {
                    folded.Append(letters);
                }
                else
                {
                    folded.Append(c);
                }
                break;
        }
    }

    private static FrozenDictionary<char, string> Read() =>
        Groups
            .Split('\n')
            .Select(static line => line.TrimEnd('\r').Split(' '))
            .SelectMany(static group => group[1].Select(letter => KeyValuePair.Create(letter, group[0])))
            .ToFrozenDictionary();
}
