using System.Text.Json;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// What was found wrong in one input value, and what coercing it needs to know of its request. Paths are put together on the way out, so a value without
/// errors costs nothing.
/// </summary>
internal struct InputErrors(bool hideSuggestions, int maxValues = int.MaxValue, IReadOnlyDictionary<string, UploadedFile>? files = null)
{
    /// <summary>Where looking for further errors ends.</summary>
    public const int Limit = 50;

    private List<InputError>? _items;

    public readonly bool HideSuggestions => hideSuggestions;

    /// <summary>The files that came with the request, by the keys in their placeholders; null for none.</summary>
    public readonly IReadOnlyDictionary<string, UploadedFile>? Files => files;

    public readonly int Count => _items?.Count ?? 0;

    /// <summary>How many values were looked at, those in lists and objects included.</summary>
    public int Values { get; private set; }

    public readonly bool IsFull => Count >= Limit;

    public readonly IReadOnlyList<InputError> Items => _items ?? (IReadOnlyList<InputError>)[];

    /// <summary>Counts a value.</summary>
    /// <returns>Whether there may be as many.</returns>
    public bool TryCount() => ++Values <= maxValues;

    /// <summary>Looks ahead at values that will be counted.</summary>
    /// <returns>Whether there may be as many.</returns>
    public readonly bool MayHave(int further) => Values + further <= maxValues;

    public void Add(JsonElement value, string message) => (_items ??= []).Add(new InputError(value, message));

    /// <summary>Puts a step in front of the paths of the errors that were added since there were <paramref name="from" />.</summary>
    public readonly void Prepend(int from, object step)
    {
        for (var i = from; i < Count; i++)
        {
            _items![i].Prepend(step);
        }
    }
}
