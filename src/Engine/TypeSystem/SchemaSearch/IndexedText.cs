using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The words of one entry of the index, with their weights.</summary>
/// <param name="coordinate">The coordinate of the entry.</param>
/// <param name="rank">The factor of its scores: how likely it is that somebody looks for an entry of this kind.</param>
/// <param name="likeness">Entries with the same likeness are alike, such as fields of several types with one name. Null if no other is like it.</param>
/// <param name="changesData">Whether the entry is a field of the mutation type.</param>
internal sealed class IndexedText(string coordinate, double rank, string? likeness, bool changesData = false)
{
    /// <summary>The share of a word in the weight of its opposite: who asks for the end of following means `unfollow`.</summary>
    private const double OppositeShare = 0.5;

    /// <summary>The weight of a word of a wording.</summary>
    private const double WordingWeight = 0.6;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public string Coordinate { get; } = coordinate;

    public double Rank { get; } = rank;

    public string? Likeness { get; } = likeness;

    public bool ChangesData { get; } = changesData;

    /// <summary>The kind of value of a field.</summary>
    public AnswerKind Answer { get; init; }

    /// <summary>The stems of all words, with their weights.</summary>
    public IReadOnlyDictionary<string, double> Weights => _weights;

    /// <summary>The stems of the name.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>Short phrases in which people ask for the entry.</summary>
    public IReadOnlyList<Wording> Wordings { get; private set; } = [];

    /// <summary>The stem of the first word of the name.</summary>
    public string? FirstName { get; private set; }

    /// <summary>Adds a text. The weight of a word falls with the length of the text.</summary>
    public IndexedText Add(TextPart part, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return this;
        }
        var stems = SearchWords.StemsOf(text).ToList();
        var (weight, usualLength) = WeightOf(part);
        var share = weight / (0.5 + (0.5 * stems.Count / usualLength));
        foreach (var stem in stems)
        {
            _weights[stem] = _weights.GetValueOrDefault(stem) + share;
            if (SearchWords.OppositeOf(stem) is { } opposite)
            {
                _weights[opposite] = _weights.GetValueOrDefault(opposite) + (share * OppositeShare);
            }
            if (part == TextPart.Name)
            {
                _names.Add(stem);
                FirstName ??= stem;
            }
        }

        return this;
    }

    /// <summary>Adds a description: its first sentence, and the others with a lower weight.</summary>
    public IndexedText AddDescription(string? description)
    {
        if (description is null)
        {
            return this;
        }
        var summary = SummaryOf(description);
        return Add(TextPart.Summary, summary).Add(TextPart.Remarks, description[summary.Length..]);
    }

    /// <summary>Returns the first sentence of a description.</summary>
    [return: NotNullIfNotNull(nameof(description))]
    public static string? SummaryOf(string? description) =>
        description?.IndexOf(". ", StringComparison.Ordinal) is { } end and >= 0 ? description[..end] : description;

    /// <summary>
    /// Adds wordings. The words of those that were chosen for the entry count as words of its text, whatever their number is, and those of several wordings
    /// twice.
    /// </summary>
    public IndexedText AddWordings(IReadOnlyList<Wording> wordings)
    {
        Wordings = wordings;
        var stems = wordings.Where(static wording => wording.Subject is null).SelectMany(static wording => SearchWords.StemsOf(wording.Text));
        foreach (var (stem, count) in stems.CountBy(static stem => stem, StringComparer.Ordinal))
        {
            _weights[stem] = _weights.GetValueOrDefault(stem) + (WordingWeight * Math.Min(2, count));
        }

        return this;
    }

    private static (double Weight, double UsualLength) WeightOf(TextPart part) =>
        part switch
        {
            TextPart.Name => (3, 2),
            TextPart.Parent => (1, 1),
            TextPart.Summary => (1.2, 8),
            TextPart.Remarks => (0.4, 16),
            TextPart.Related => (0.5, 6),
            TextPart.Details => (0.2, 20),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part of a text."),
        };
}
