using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The data of a fragment or list in one response.</summary>
/// <param name="Part">The fragment or list.</param>
/// <param name="Errors">The errors of the data.</param>
internal abstract record IncrementalEntry(IPendingPart Part, IReadOnlyList<GraphQLError> Errors);

/// <summary>Fields of an object.</summary>
/// <param name="Part">The fragment.</param>
/// <param name="Errors">The errors of the fields.</param>
/// <param name="Data">The fields. Null if an error made the whole fragment null, which only version 0.1 reports like this.</param>
/// <param name="Path">The path of the object. Null for the root.</param>
internal sealed record DataEntry(IPendingPart Part, IReadOnlyList<GraphQLError> Errors, ObjectResult? Data, ResponsePath? Path)
    : IncrementalEntry(Part, Errors);

/// <summary>Items of a list.</summary>
/// <param name="Stream">The list.</param>
/// <param name="Errors">The errors of the items.</param>
/// <param name="Items">The items. Null if an error ended the list, which only version 0.1 reports like this.</param>
/// <param name="Position">The index of the first item.</param>
internal sealed record ItemsEntry(ItemStream Stream, IReadOnlyList<GraphQLError> Errors, IReadOnlyList<object?>? Items, int Position)
    : IncrementalEntry(Stream, Errors);
