namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Reduces English words to stems, so different forms of a word are found: the algorithm of
/// <see href="https://tartarus.org/martin/PorterStemmer/def.txt">Porter</see>, except that a final <c>i</c> is removed from stems, and that words
/// such as <c>status</c> are not plurals.
/// </summary>
internal static class WordStemmer
{
    private static readonly (string Suffix, string Replacement)[] s_step2 =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("abli", "able"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] s_step3 =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
    ];

    private static readonly string[] s_step4 =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "ion",
        "al",
        "er",
        "ic",
        "ou",
    ];

    /// <summary>Returns the stem of a word in lower case. Words with characters other than <c>a</c> to <c>z</c>, and short words, stay as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }
        var stem = RemovePlural(word);
        stem = RemoveTense(stem);
        if (stem.EndsWith('y') && HasVowel(stem.AsSpan(0, stem.Length - 1)))
        {
            stem = stem[..^1] + "i";
        }
        stem = Replace(Replace(stem, s_step2), s_step3);
        stem = RemoveEnding(stem);
        if (stem.EndsWith('e') && IsRemovableE(stem.AsSpan(0, stem.Length - 1)))
        {
            stem = stem[..^1];
        }
        if (stem.EndsWith("ll", StringComparison.Ordinal) && Measure(stem) > 1)
        {
            stem = stem[..^1];
        }
        return stem.Length > 3 && stem.EndsWith('i') ? stem[..^1] : stem;
    }

    private static string RemovePlural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static string RemoveTense(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        }
        var length =
            word.EndsWith("ed", StringComparison.Ordinal) ? word.Length - 2
            : word.EndsWith("ing", StringComparison.Ordinal) ? word.Length - 3
            : 0;
        if (length == 0 || !HasVowel(word.AsSpan(0, length)))
        {
            return word;
        }
        var stem = word[..length];
        return stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)
                ? stem + "e"
            : EndsWithDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
            : Measure(stem) == 1 && EndsWithShortSyllable(stem) ? stem + "e"
            : stem;
    }

    private static string Replace(string word, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Measure(word.AsSpan(0, word.Length - suffix.Length)) > 0 ? word[..^suffix.Length] + replacement : word;
            }
        }

        return word;
    }

    private static string RemoveEnding(string word)
    {
        foreach (var suffix in s_step4)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = word.AsSpan(0, word.Length - suffix.Length);
                var isRemoved = Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't');
                return isRemoved ? stem.ToString() : word;
            }
        }

        return word;
    }

    private static bool IsRemovableE(ReadOnlySpan<char> stem)
    {
        var measure = Measure(stem);
        return measure > 1 || (measure == 1 && !EndsWithShortSyllable(stem));
    }

    /// <summary>Returns the number of changes from a vowel to a consonant.</summary>
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var count = 0;
        for (var i = 1; i < stem.Length; i++)
        {
            if (IsConsonant(stem, i) && !IsConsonant(stem, i - 1))
            {
                count++;
            }
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (!IsConsonant(stem, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithDoubleConsonant(ReadOnlySpan<char> stem) => stem.Length > 1 && stem[^1] == stem[^2] && IsConsonant(stem, stem.Length - 1);

    /// <summary>Returns whether a stem ends with a consonant, a vowel and a consonant other than <c>w</c>, <c>x</c> and <c>y</c>.</summary>
    private static bool EndsWithShortSyllable(ReadOnlySpan<char> stem) =>
        stem.Length > 2
        && IsConsonant(stem, stem.Length - 1)
        && !IsConsonant(stem, stem.Length - 2)
        && IsConsonant(stem, stem.Length - 3)
        && stem[^1] is not ('w' or 'x' or 'y');

    private static bool IsConsonant(ReadOnlySpan<char> word, int index)
    {
        // A y is a consonant at the start and after a vowel.
        var isConsonant = true;
        for (var i = 0; i <= index; i++)
        {
            isConsonant = word[i] switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' => false,
                'y' => i == 0 || !isConsonant,
                _ => true,
            };
        }

        return isConsonant;
    }
}
