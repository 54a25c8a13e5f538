using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>An error of a field with its place, which orders the errors of a response.</summary>
/// <param name="Place">The position of the error among its siblings, and of each object and list around it, from the root.</param>
/// <param name="Error">The error.</param>
/// <param name="Count">The number of errors that it stands for; see <see cref="GraphQLError.GroupKey" />.</param>
internal readonly record struct PlacedError(int[] Place, GraphQLError Error, int Count = 1)
{
    /// <summary>Adds an error to the errors of a response, or to the one that stands for its group.</summary>
    /// <returns>Whether the error was added; if not, the response has as many errors as it may have.</returns>
    public static bool Add(List<PlacedError> errors, PlacedError added, int maximum)
    {
        var group = added.Error.GroupKey is null ? -1 : errors.FindIndex(error => error.IsOfGroup(added.Error));
        if (group >= 0)
        {
            var first = PlaceComparer.Instance.Compare(added.Place, errors[group].Place) < 0 ? added : errors[group];
            errors[group] = first with { Count = errors[group].Count + 1 };
            return true;
        }
        if (errors.Count >= maximum)
        {
            return false;
        }
        errors.Add(added);
        return true;
    }

    /// <summary>Counts the errors of a response and returns them in the order of the document, which may differ from that of completion.</summary>
    public static IReadOnlyList<GraphQLError> Sort(List<PlacedError>? errors)
    {
        if (errors is null)
        {
            return [];
        }
        ExecutionDiagnostics.RecordErrors(errors.Select(static error => error.Error), RequestErrorKind.None.ToErrorType());
        return errors.Count == 1
            ? [errors[0].Sent()]
            : [.. errors.OrderBy(static error => error.Place, PlaceComparer.Instance).Select(static error => error.Sent())];
    }

    private bool IsOfGroup(GraphQLError error) => Error.GroupKey == error.GroupKey && ResponsePath.IsSameField(Error.Path, error.Path);

    private GraphQLError Sent() =>
        Count == 1
            ? Error
            : Error with
            {
                Extensions = new Dictionary<string, object?>(Error.Extensions ?? new Dictionary<string, object?>(), StringComparer.Ordinal)
                {
                    ["count"] = Count,
                },
            };

    private sealed class PlaceComparer : IComparer<int[]>
    {
        public static readonly PlaceComparer Instance = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
