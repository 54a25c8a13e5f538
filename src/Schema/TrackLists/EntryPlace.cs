using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Schema.TrackLists;

/// <summary>The place of an entry in an ordered list: a position, or next to another entry. The default is the end of the list.</summary>
/// <param name="Field">The path to the input value, for errors.</param>
/// <param name="Position">The position, from 1.</param>
/// <param name="Anchor">The other entry.</param>
/// <param name="IsAfter">Whether the place is after the other entry.</param>
internal readonly record struct EntryPlace<T>(string Field, int? Position = null, T? Anchor = null, bool IsAfter = false)
    where T : class, IOrderedEntry;
