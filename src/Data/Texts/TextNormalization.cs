using System.Text;

namespace Qplet.GraphQL.Data.Texts;

/// <summary>
/// Normalizes texts, so those that Unicode considers the same are equal: <c>é</c> as one character, and as <c>e</c> with an accent.
/// </summary>
/// <remarks>
/// The server runs without ICU, where <see cref="string.Normalize()" /> returns every text unchanged, and stored texts must not depend on the version of a
/// library. The mappings are those of Unicode 17.
/// </remarks>
public static class TextNormalization
{
    /// <summary>All characters before this one stay as they are.</summary>
    private const char FirstUnstable = '\u0300';

    /// <summary>No character before this one is composed of others.</summary>
    private const char FirstComposed = '\u00C0';

    private const int Syllables = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;
    private const int Trails = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TrailCount;

    private static readonly Lazy<CanonicalMappings> s_mappings = new(CanonicalMappings.Read);

    /// <summary>
    /// Returns the text in Normalization Form C of Unicode (<see href="https://www.unicode.org/reports/tr15/">UAX #15</see>): accents are joined with their
    /// letters, and the order of several accents is fixed. Unpaired surrogates stay as they are. Takes time in proportion to the length.
    /// </summary>
    public static string ToFormC(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange(FirstUnstable, char.MaxValue) || !Characters(text).Any(IsUnstable))
        {
            return text;
        }

        var mappings = s_mappings.Value;
        var characters = Decompose(text, mappings);
        Compose(characters, mappings);
        return TextOf(characters);
    }

    /// <summary>
    /// Returns the text in Normalization Form D: accents follow their letters as characters of their own, and the order of several accents is fixed. Unpaired
    /// surrogates stay as they are. Takes time in proportion to the length.
    /// </summary>
    public static string ToFormD(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyInRange(FirstComposed, char.MaxValue) ? TextOf(Decompose(text, s_mappings.Value)) : text;
    }

    private static string TextOf(List<int> characters)
    {
        var text = new StringBuilder(characters.Count);
        foreach (var character in characters)
        {
            _ = character > char.MaxValue ? text.Append(char.ConvertFromUtf32(character)) : text.Append((char)character);
        }
        return text.ToString();
    }

    private static List<int> Decompose(string text, CanonicalMappings mappings)
    {
        var characters = new List<int>(text.Length);
        foreach (var character in Characters(text))
        {
            Decompose(character, characters, mappings);
        }
        Reorder(characters, mappings);
        return characters;
    }

    private static IEnumerable<int> Characters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            yield return char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
        }
    }

    private static bool IsUnstable(int character) =>
        character >= FirstUnstable
        && (character is (>= Vowels and < Vowels + VowelCount) or (> Trails and < Trails + TrailCount) || s_mappings.Value.IsUnstable(character));

    private static void Decompose(int character, List<int> characters, CanonicalMappings mappings)
    {
        var syllable = character - Syllables;
        if (syllable is >= 0 and < SyllableCount)
        {
            characters.Add(Leads + (syllable / (VowelCount * TrailCount)));
            characters.Add(Vowels + (syllable / TrailCount % VowelCount));
            if (syllable % TrailCount is var trail and not 0)
            {
                characters.Add(Trails + trail);
            }
        }
        else if (mappings.Decompose(character) is { IsEmpty: false } others)
        {
            characters.AddRange(others);
        }
        else
        {
            characters.Add(character);
        }
    }

    /// <summary>Sorts the characters that follow one another and combine, by their classes. Those of the same class stay in their order.</summary>
    private static void Reorder(List<int> characters, CanonicalMappings mappings)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            var end = start;
            while (end < characters.Count && mappings.ClassOf(characters[end]) != 0)
            {
                end++;
            }
            if (end - start > 1)
            {
                var sorted = characters.GetRange(start, end - start).OrderBy(mappings.ClassOf).ToList();
                for (var i = start; i < end; i++)
                {
                    characters[i] = sorted[i - start];
                }
            }
            start = end;
        }
    }

    /// <summary>Joins each character with the last one before it that does not combine, unless one of the same or a higher class is in between.</summary>
    private static void Compose(List<int> characters, CanonicalMappings mappings)
    {
        var (starter, count, blocking) = (-1, 0, -1);
        for (var i = 0; i < characters.Count; i++)
        {
            var character = characters[i];
            var combining = mappings.ClassOf(character);
            if (starter >= 0 && blocking < combining && Compose(characters[starter], character, mappings) is { } composed)
            {
                characters[starter] = composed;
                continue;
            }
            (starter, blocking) = combining == 0 ? (count, -1) : (starter, combining);
            characters[count++] = character;
        }
        characters.RemoveRange(count, characters.Count - count);
    }

    private static int? Compose(int first, int second, CanonicalMappings mappings)
    {
        if (first - Leads is >= 0 and < LeadCount and var lead && second - Vowels is >= 0 and < VowelCount and var vowel)
        {
            return Syllables + (((lead * VowelCount) + vowel) * TrailCount);
        }
        return
            first - Syllables is >= 0 and < SyllableCount and var syllable
            && syllable % TrailCount == 0
            && second - Trails is > 0 and < TrailCount and var trail
            ? first + trail
            : mappings.Compose(first, second);
    }
}
