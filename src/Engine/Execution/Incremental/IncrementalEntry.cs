using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>What one response brings of a fragment or list.</summary>
/// <param name="Part">The fragment or list.</param>
/// <param name="Errors">The errors of what it brings.</param>
internal abstract record IncrementalEntry(IPendingPart Part, IReadOnlyList<GraphQLError> Errors);

/// <summary>Fields of an object.</summary>
/// <param name="Part">The fragment.</param>
/// <param name="Errors">The errors of the fields.</param>
/// <param name="Data">The fields; null where an error made the whole fragment null, which only version 0.1 tells in this way.</param>
/// <param name="Path">The object; null for the root.</param>
internal sealed record DataEntry(IPendingPart Part, IReadOnlyList<GraphQLError> Errors, ObjectResult? Data, ResponsePath? Path)
    : IncrementalEntry(Part, Errors);

/// <summary>Items of a list.</summary>
/// <param name="Stream">The list.</param>
/// <param name="Errors">The errors of the items.</param>
/// <param name="Items">The items; null where an error ended the list, which only version 0.1 tells in this way.</param>
/// <param name="Position">The position of the first of them.</param>
internal sealed record ItemsEntry(ItemStream Stream, IReadOnlyList<GraphQLError> Errors, IReadOnlyList<object?>? Items, int Position)
    : IncrementalEntry(Stream, Errors);
