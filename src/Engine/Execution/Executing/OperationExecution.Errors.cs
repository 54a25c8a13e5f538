using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <content>Errors of fields, and what they make null (section 6.4.4).</content>
internal sealed partial class OperationExecution
{
    private List<(int[] Place, GraphQLError Error)>? _errors;
    private bool _hasNulled;

    /// <summary>Adds an error that a resolver reports while its value stands.</summary>
    public void ReportError(GraphQLError error, ObjectResult parent, FieldPlan field) => AddError(error, parent, parent.PathTo(field), field.Order, field);

    private void AddError(GraphQLError error, ResultNode parent, int index, FieldPlan field) =>
        AddError(error, parent, parent.PathTo(index), parent.OrderOf(index), field);

    private void AddException(Exception exception, ObjectResult parent, FieldPlan field) =>
        AddException(exception, parent, parent.PathTo(field), field.Order, field);

    private void AddException(Exception exception, ResultNode parent, int index, FieldPlan field) =>
        AddException(exception, parent, parent.PathTo(index), parent.OrderOf(index), field);

    /// <param name="exception">What happened.</param>
    /// <param name="parent">What holds the place of the error.</param>
    /// <param name="path">The place.</param>
    /// <param name="order">Where the place stands among its siblings.</param>
    /// <param name="field">The field.</param>
    private void AddException(Exception exception, ResultNode parent, ResponsePath? path, int order, FieldPlan field)
    {
        switch (exception)
        {
            case GraphQLException shown:
                foreach (var error in shown.Errors)
                {
                    AddError(error, parent, path, order, field);
                }
                return;
            case LeafCoercionException leaf:
                AddError(ExecutionErrors.InvalidLeaf(leaf), parent, path, order, field);
                return;
            case ExecutionTimeoutException:
                throw exception;
            case OperationCanceledException:
                ThrowIfAborted();
                break;
        }

        var id = Guid.NewGuid().ToString("N");
        if (AddError(ExecutionErrors.Unexpected(exception, id, _environment.Options.IncludeExceptionDetails), parent, path, order, field))
        {
            ExecutionLog.FieldFailed(_environment.Logger, exception, field.Field.ToString(), _context.ShownName, _context.DocumentHash, id);
        }
    }

    private bool AddError(GraphQLError error, ResultNode parent, ResponsePath? path, int order, FieldPlan field)
    {
        lock (_gate)
        {
            var errors = _incremental?.PartOf(parent) is { } part and not InitialPart ? part.Errors ??= [] : _errors ??= [];
            if (errors.Count >= _environment.Options.MaxErrors)
            {
                return false;
            }
            errors.Add(
                (PlaceOf(parent, order), error with { Path = error.Path ?? path, Locations = error.Locations ?? ExecutionErrors.LocationsOf(field.Nodes) })
            );
            return true;
        }
    }

    /// <summary>Notes that a plain leaf cannot be written; false where that makes the object null.</summary>
    private bool FailLeaf(ObjectResult parent, FieldPlan field)
    {
        object? value = null;
        try
        {
            value = field.Getter!(parent.Source!);
            if (value is not null)
            {
                field.Type.Serializer!.Serialize(value);
            }
        }
        catch (Exception exception)
        {
            AddException(exception, parent, field);
        }

        if (value is null)
        {
            AddError(ExecutionErrors.NullForNonNull(field.Field), parent, parent.PathTo(field), field.Order, field);
        }
        if (field.Type.IsNonNull)
        {
            return false;
        }
        parent.NullLeaf(field);
        return true;
    }

    /// <summary>A resolver gave an object that its type's properties cannot be read from.</summary>
    private void AddUnexpectedSource(ObjectResult result)
    {
        var exception = new InvalidCastException(ExecutionErrors.UnexpectedSource(result.Plan.Type, result.Source));
        if (result.Parent is not { } parent || parent is ResultPart)
        {
            AddException(exception, result, result.Plan.Fields[0]);
            return;
        }

        ResultNode place = result;
        while (place.Parent is ListResult list)
        {
            place = list;
        }
        var field = place.Parent is ObjectResult holder ? holder.Plan.Executed[place.Index] : ((StreamItem)place.Parent!).Stream.Field;
        AddException(exception, parent, result.Index, field);
    }

    /// <summary>Replaces an object or list by null that stands in the result already: the nearest place that allows null gets it (section 6.4.4).</summary>
    private void Propagate(ResultNode node)
    {
        MarkNulled(node);
        while (node.Parent is { } parent)
        {
            if (parent.IsNullable(node.Index))
            {
                parent.Set(node.Index, null);
                return;
            }

            MarkNulled(parent);
            node = parent;
        }

        if (node is ResultPart part)
        {
            EndPart(part);
        }
        else
        {
            _root = null;
        }
    }

    private void MarkNulled(ResultNode node)
    {
        node.IsNulled = true;
        _hasNulled = true;
    }

    /// <summary>The errors in the order of the document, whatever order the fields were done in.</summary>
    private IReadOnlyList<GraphQLError> TakeErrors()
    {
        if (_errors is null)
        {
            return [];
        }
        lock (_gate)
        {
            return Sort(_errors);
        }
    }

    /// <summary>Puts the errors of a part into the order of the document.</summary>
    public static IReadOnlyList<GraphQLError> Sort(List<(int[] Place, GraphQLError Error)>? errors)
    {
        if (errors is null)
        {
            return [];
        }
        ExecutionDiagnostics.RecordErrors(errors.Select(static error => error.Error), RequestErrorKind.None);
        return errors.Count == 1
            ? [errors[0].Error]
            : [.. errors.OrderBy(static error => error.Place, PlaceComparer.Instance).Select(static error => error.Error)];
    }

    private static int[] PlaceOf(ResultNode parent, int order)
    {
        var depth = 1;
        for (var node = parent; node.Parent is not null; node = node.Parent)
        {
            depth++;
        }
        var place = new int[depth];
        place[--depth] = order;
        for (var node = parent; node.Parent is { } above; node = above)
        {
            place[--depth] = above.OrderOf(node.Index);
        }
        return place;
    }

    private sealed class PlaceComparer : IComparer<int[]>
    {
        public static readonly PlaceComparer Instance = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
