using System.Collections.Frozen;
using System.Globalization;

namespace Qplet.GraphQL.Data.Texts;

/// <summary>
/// The characters of Unicode that are composed of others or replaced by others, and the classes of those that combine with the character before them.
/// </summary>
internal sealed class CanonicalMappings
{
    private const string Resource = "canonical-mappings";

    private readonly FrozenDictionary<int, int[]> _decompositions;
    private readonly FrozenDictionary<(int First, int Second), int> _compositions;
    private readonly FrozenDictionary<int, int> _classes;
    private readonly FrozenSet<int> _unstable;

    private CanonicalMappings(string[] lines)
    {
        var mappings = new Dictionary<int, int[]>();
        var compositions = new Dictionary<(int, int), int>();
        var classes = new Dictionary<int, int>();
        var unstable = new HashSet<int>();
        foreach (var line in lines.Where(static line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(' ');
            if (parts[0] is "=" or ">")
            {
                int[] others = [.. parts[2..].Select(Parse)];
                mappings.Add(Parse(parts[1]), others);
                if (parts[0] == "=")
                {
                    compositions.Add((others[0], others[1]), Parse(parts[1]));
                    unstable.Add(others[1]);
                }
                else
                {
                    unstable.Add(Parse(parts[1]));
                }
                continue;
            }
            foreach (var range in parts[1..].Select(static range => range.Split('-')))
            {
                for (var character = Parse(range[0]); character <= Parse(range[^1]); character++)
                {
                    classes.Add(character, int.Parse(parts[0], CultureInfo.InvariantCulture));
                    unstable.Add(character);
                }
            }
        }
        _decompositions = mappings.Keys.ToFrozenDictionary(static character => character, character => Decompose(character).ToArray());
        _compositions = compositions.ToFrozenDictionary();
        _classes = classes.ToFrozenDictionary();
        _unstable = unstable.ToFrozenSet();

        IEnumerable<int> Decompose(int character) => mappings.TryGetValue(character, out var others) ? others.SelectMany(Decompose) : [character];
    }

    /// <summary>Reads the mappings that the assembly contains.</summary>
    public static CanonicalMappings Read()
    {
        using var reader = new StreamReader(typeof(CanonicalMappings).Assembly.GetManifestResourceStream(Resource)!);
        return new(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    /// <summary>Returns the characters of which a character is composed, all the way down; empty if it is not composed.</summary>
    public ReadOnlySpan<int> Decompose(int character) => _decompositions.TryGetValue(character, out var others) ? others : [];

    /// <summary>Returns the character that is composed of two others, or null if they stay as they are.</summary>
    public int? Compose(int first, int second) => _compositions.TryGetValue((first, second), out var composed) ? composed : null;

    /// <summary>Returns the canonical combining class of a character; 0 if it does not combine.</summary>
    public int ClassOf(int character) => _classes.GetValueOrDefault(character);

    /// <summary>Returns whether a composed text can change because it has this character: alone or with those next to it.</summary>
    public bool IsUnstable(int character) => _unstable.Contains(character);

    private static int Parse(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
