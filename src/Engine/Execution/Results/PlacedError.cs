using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>An error of a field with its place, which orders the errors of a response.</summary>
/// <param name="Place">The position of the error among its siblings, and of each object and list around it, from the root.</param>
/// <param name="Error">The error.</param>
internal readonly record struct PlacedError(int[] Place, GraphQLError Error)
{
    /// <summary>Counts the errors of a response and returns them in the order of the document, which may differ from that of completion.</summary>
    public static IReadOnlyList<GraphQLError> Sort(List<PlacedError>? errors)
    {
        if (errors is null)
        {
            return [];
        }
        ExecutionDiagnostics.RecordErrors(errors.Select(static error => error.Error), RequestErrorKind.None.ToErrorType());
        return errors.Count == 1
            ? [errors[0].Error]
            : [.. errors.OrderBy(static error => error.Place, PlaceComparer.Instance).Select(static error => error.Error)];
    }

    private sealed class PlaceComparer : IComparer<int[]>
    {
        public static readonly PlaceComparer Instance = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
