using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// The field errors of one run, and the nulls that they cause (<see href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors">Handling
/// Execution Errors</see>).
/// </summary>
internal sealed class FieldErrors(ExecutionEnvironment environment, RunScope scope, IDeferredParts? parts)
{
    private readonly ErrorBehavior _behavior = scope.Context.ErrorBehavior;

    // A null in a non-null position without its error would look like a value.
    private readonly int _maximum = scope.Context.ErrorBehavior == ErrorBehavior.Null ? int.MaxValue : environment.Options.MaxErrors;
    private List<PlacedError>? _errors;

    /// <summary>Whether a value was replaced by null.</summary>
    public bool HasNulled { get; private set; }

    /// <summary>Whether an error has ended the run, whose pending fields are of no interest.</summary>
    public bool IsHalted { get; private set; }

    /// <summary>The last exception of a field that is a fault which may soon be over. Null if there was none.</summary>
    public Exception? TransientFault { get; private set; }

    /// <summary>
    /// Returns whether an error at a position of a type makes the object or list around it null, as the <see cref="ErrorBehavior" /> of the request demands.
    /// </summary>
    public bool Propagates(TypePlan type) =>
        _behavior switch
        {
            ErrorBehavior.Null => false,
            ErrorBehavior.Halt => true,
            _ => type.IsNonNull,
        };

    /// <summary>
    /// Returns whether an error has ended the part of the response that a place belongs to. A resolver may have reported it and returned a value.
    /// </summary>
    public bool IsHaltedAt(ResultNode node) => _behavior == ErrorBehavior.Halt && (parts?.FindPart(node) is { } part ? part.Errors : _errors) is { Count: > 0 };

    /// <summary>Adds an error at a field of an object.</summary>
    public void Add(GraphQLError error, ObjectResult parent, FieldPlan field) => Add(error, parent, parent.PathTo(field), field.Order, field);

    /// <summary>Adds an error at an index of an object or list.</summary>
    public void Add(GraphQLError error, ResultNode parent, int index, FieldPlan field) =>
        Add(error, parent, parent.PathTo(index), parent.OrderOf(index), field);

    /// <summary>Adds the error of an exception at a field of an object.</summary>
    public void Add(Exception exception, ObjectResult parent, FieldPlan field) => Add(exception, parent, parent.PathTo(field), field.Order, field);

    /// <summary>Adds the error of an exception at an index of an object or list.</summary>
    public void Add(Exception exception, ResultNode parent, int index, FieldPlan field) =>
        Add(exception, parent, parent.PathTo(index), parent.OrderOf(index), field);

    /// <summary>Adds the error of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="parent">The object or list around the error.</param>
    /// <param name="path">The path of the error.</param>
    /// <param name="order">The position of the error among its siblings.</param>
    /// <param name="field">The field.</param>
    public void Add(Exception exception, ResultNode parent, ResponsePath? path, int order, FieldPlan field)
    {
        switch (exception)
        {
            case GraphQLException shown:
                foreach (var error in shown.Errors)
                {
                    Add(error, parent, path, order, field);
                }
                return;
            case LeafCoercionException leaf:
                Add(ExecutionErrors.InvalidLeaf(leaf), parent, path, order, field);
                return;
            case ExecutionTimeoutException:
                throw exception;
            case OperationCanceledException:
                scope.ThrowIfAborted();
                break;
        }

        if (environment.Options.IsTransientFault(exception))
        {
            if (TransientFault is null)
            {
                ExecutionLog.Unavailable(environment.Logger, exception, scope.Context.ShownName, scope.Context.DocumentHash);
            }
            TransientFault = exception;
            Add(ExecutionErrors.Unavailable(), parent, path, order, field);
            return;
        }
        var id = Guid.NewGuid().ToString("N");
        if (Add(ExecutionErrors.Unexpected(exception, id, environment.Options.IncludeExceptionDetails), parent, path, order, field))
        {
            ExecutionLog.FieldFailed(environment.Logger, exception, field.Field.ToString(), scope.Context.ShownName, scope.Context.DocumentHash, id);
        }
    }

    /// <summary>Adds the error of a leaf that is written from its source and cannot be serialized. Returns false if the error makes the object null.</summary>
    public bool FailLeaf(ObjectResult parent, FieldPlan field)
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
            Add(exception, parent, field);
        }

        if (value is null)
        {
            Add(ExecutionErrors.NullForNonNull(field.Field), parent, field);
        }
        if (Propagates(field.Type))
        {
            return false;
        }
        parent.NullLeaf(field);
        return true;
    }

    /// <summary>Adds the error of a resolver that returned an object without the properties of its type.</summary>
    public void AddUnexpectedSource(ObjectResult result)
    {
        var exception = new InvalidCastException(ExecutionErrors.UnexpectedSource(result.Plan.Type, result.Source));
        if (result.Parent is not { } parent || parent is ResultPart)
        {
            Add(exception, result, result.Plan.Fields[0]);
            return;
        }

        ResultNode place = result;
        while (place.Parent is ListResult list)
        {
            place = list;
        }
        var field = place.Parent is ObjectResult holder ? holder.Plan.Executed[place.Index] : ((ResultPart)place.Parent!).Field!;
        Add(exception, parent, result.Index, field);
    }

    /// <summary>
    /// Replaces an object or list that is already part of the result by null, at the nearest place beyond which the error does not propagate.
    /// </summary>
    public void Propagate(ResultNode node)
    {
        MarkNulled(node);
        while (node.Parent is { } parent)
        {
            if (parent.TypeOf(node.Index) is { } type && !Propagates(type))
            {
                parent.Set(node.Index, null);
                return;
            }

            MarkNulled(parent);
            node = parent;
        }

        (node as ResultPart)?.End();
    }

    /// <summary>Records that an object or list is replaced by null.</summary>
    public void MarkNulled(ResultNode node)
    {
        node.IsNulled = true;
        HasNulled = true;
        IsHalted |= _behavior == ErrorBehavior.Halt && node is { Parent: null } and not ResultPart;
    }

    /// <summary>Returns the errors of the first response, in the order of the document.</summary>
    public IReadOnlyList<GraphQLError> Take()
    {
        if (_errors is null)
        {
            return [];
        }
        lock (scope.Gate)
        {
            return PlacedError.Sort(_errors);
        }
    }

    private bool Add(GraphQLError error, ResultNode parent, ResponsePath? path, int order, FieldPlan field)
    {
        lock (scope.Gate)
        {
            var errors = parts?.FindPart(parent) is { } part ? part.Errors ??= [] : _errors ??= [];
            if (_behavior == ErrorBehavior.Halt && errors.Count > 0)
            {
                return false;
            }
            var placed = error with { Path = error.Path ?? path, Locations = error.Locations ?? ExecutionErrors.LocationsOf(field.Nodes) };
            return PlacedError.Add(errors, new(PlaceOf(parent, order), placed), _maximum);
        }
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
}
