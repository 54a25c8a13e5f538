using System.Text.Json;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// Collects the errors of one input value and carries the request data that coercion needs. Paths are built while unwinding, so a value without errors costs
/// no extra work.
/// </summary>
internal struct InputErrors(bool hideSuggestions, int maxValues = int.MaxValue, IReadOnlyDictionary<string, UploadedFile>? files = null)
{
    /// <summary>The number of errors after which coercion stops.</summary>
    public const int Limit = 50;

    private List<InputError>? _items;

    public readonly bool HideSuggestions => hideSuggestions;

    /// <summary>The uploaded files of the request, by the keys in their placeholders; null if the request has no files.</summary>
    public readonly IReadOnlyDictionary<string, UploadedFile>? Files => files;

    public readonly int Count => _items?.Count ?? 0;

    /// <summary>The number of values coerced so far, including list items and object fields.</summary>
    public int Values { get; private set; }

    public readonly bool IsFull => Count >= Limit;

    public readonly IReadOnlyList<InputError> Items => _items ?? (IReadOnlyList<InputError>)[];

    /// <summary>Counts a value.</summary>
    /// <returns>Whether the number of values is within the limit.</returns>
    public bool TryCount() => ++Values <= maxValues;

    /// <summary>Checks the limit before counting further values.</summary>
    /// <returns>Whether the number of values stays within the limit.</returns>
    public readonly bool MayHave(int further) => Values + further <= maxValues;

    public void Add(JsonElement value, string message, string? code = null) => (_items ??= []).Add(new InputError(value, message, code));

    /// <summary>Prepends a step to the paths of the errors added since there were <paramref name="from" /> errors.</summary>
    public readonly void Prepend(int from, object step)
    {
        for (var i = from; i < Count; i++)
        {
            _items![i].Prepend(step);
        }
    }
}
