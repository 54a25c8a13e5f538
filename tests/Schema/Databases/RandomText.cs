using System.Text;

namespace Qplet.GraphQL.Schema.Databases;

/// <summary>
/// Texts that databases may compare differently: accents, letters with unusual cases, signs of patterns, emoji, combining marks, very long texts.
/// </summary>
internal sealed class RandomText(Random random)
{
    private static readonly string[] s_parts =
    [
        "é",
        "É",
        "e\u0301",
        "E\u0301",
        "ÀÉÎÕÜ",
        "àéîõü",
        "ß",
        "ẞ",
        "SS",
        "ss",
        "s",
        "ſ",
        "k",
        "\u212A",
        "İ",
        "ı",
        "I",
        "i",
        "å",
        "Å",
        "\u212B",
        "Ω",
        "ω",
        "\u2126",
        "Σ",
        "σ",
        "ς",
        "µ",
        "μ",
        "ǅ",
        "Ǆ",
        "ǆ",
        "ﬁ",
        "fi",
        "Ж",
        "ж",
        "ა",
        "Ა",
        "日本",
        "😀",
        "👩‍🎤",
        "\U00010400",
        "\U00010428",
        "%",
        "_",
        "^",
        "[",
        "]",
        "[a-z]",
        "*",
        "?",
        "\\",
        "'",
        "\"",
        "$",
        ".",
        "(",
        "|",
        "+",
        "{2}",
        "-",
        "\n",
        "\t",
        " ",
        "a",
        "A",
        "b",
        "Z",
        "z",
        "0",
        "10",
        "9",
        "Jazz",
        "jAZZ",
        "\u00AD",
        "\u200B",
        "\uFFFD",
    ];

    private readonly List<string> _used = [];

    /// <summary>Returns a text for a column. It never contains NUL, which PostgreSQL cannot store.</summary>
    /// <param name="longest">The greatest number of UTF-16 units.</param>
    public string Stored(int longest)
    {
        var text = random.Next(12) == 0 ? Long(longest) : Parts(1, 5);
        text = text.Length > longest ? Cut(text, longest) : text;
        _used.Add(text);
        return text;
    }

    /// <summary>Returns a text to compare with: often a stored text, or a part of one, in another case.</summary>
    public string Sought()
    {
        var stored = _used[random.Next(_used.Count)];
        return random.Next(9) switch
        {
            0 => "",
            1 or 2 => Parts(1, 1),
            3 => Parts(1, 3),
            4 => random.Next(20) == 0 ? "a\0b" : stored,
            5 => Cut(stored.ToUpperInvariant(), 1000),
            6 => Cut(stored.ToLowerInvariant(), 1000),
            _ => Part(stored),
        };
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text
        : char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)]
        : text[..longest];

    private string Part(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var start = random.Next(runes.Count + 1);
        return string.Concat(runes.Skip(start).Take(random.Next(1, 5)));
    }

    private string Parts(int least, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => s_parts[random.Next(s_parts.Length)]));

    private string Long(int longest)
    {
        var text = new StringBuilder();
        while (text.Length < longest)
        {
            text.Append(s_parts[random.Next(s_parts.Length)]);
        }
        return Cut(text.ToString(), longest);
    }
}
