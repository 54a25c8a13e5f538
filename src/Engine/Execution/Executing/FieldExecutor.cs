using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Executes objects and their fields (<see href="https://spec.graphql.org/September2025/#sec-Executing-Selection-Sets">Executing Selection Sets</see> and
/// <see href="https://spec.graphql.org/September2025/#sec-Executing-Fields">Executing Fields</see>).
/// </summary>
internal sealed class FieldExecutor
{
    private readonly OperationExecution _run;
    private readonly RunScope _scope;
    private readonly FieldErrors _errors;
    private readonly CoercedValues _values;
    private readonly PendingFields _pending;
    private readonly BatchDispatcher _dispatcher;
    private readonly IDeferredParts? _parts;
    private readonly FieldContext _reusedContext;
    private FieldScope? _unusedScope;
    private uint _steps;

    public FieldExecutor(OperationExecution run, ExecutionEnvironment environment, BatchDispatcher dispatcher, IDeferredParts? parts)
    {
        _run = run;
        _scope = run.Scope;
        _errors = run.Errors;
        _values = run.Values;
        _pending = run.Pending;
        _dispatcher = dispatcher;
        _parts = parts;
        _reusedContext = new FieldContext(run);
        Completion = new ValueCompletion(this, environment.AbstractTypes, run.Errors, parts);
    }

    /// <summary>Completes the values of the fields.</summary>
    public ValueCompletion Completion { get; }

    /// <summary>Executes all fields of an object. Returns false if the object must be null.</summary>
    public bool Execute(ObjectResult result)
    {
        if (!Begin(result))
        {
            return false;
        }
        foreach (var field in result.Plan.Executed)
        {
            if (!Execute(result, field))
            {
                _errors.MarkNulled(result);
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Checks the fields of an object that are later written from its source, and passes on its deferred fields. Returns false if the object must be null.
    /// </summary>
    public bool Begin(ObjectResult result)
    {
        if ((++_steps & 0x3ff) == 0)
        {
            _scope.ThrowIfAborted();
        }
        var plan = result.Plan;
        if (!plan.Accepts(result.Source))
        {
            _errors.AddUnexpectedSource(result);
            _errors.MarkNulled(result);
            return false;
        }

        foreach (var field in plan.Checked)
        {
            if (!field.Leaf!.IsWritable(result.Source!) && !_errors.FailLeaf(result, field))
            {
                _errors.MarkNulled(result);
                return false;
            }
        }

        if (plan.Deferred.Count > 0)
        {
            _parts!.Defer(result);
        }
        return true;
    }

    /// <summary>Executes a field. Returns false if its error makes the object null.</summary>
    public bool Execute(ObjectResult parent, FieldPlan field)
    {
        object? value;
        try
        {
            if (field.Kind == FieldKind.Property)
            {
                value = field.Getter!(parent.Source!);
            }
            else
            {
                var result = field.IsFollowed ? CallFollowed(parent, field, out var scope, out var waitEpoch) : Call(parent, field, out scope, out waitEpoch);
                if (result.Task is { } task)
                {
                    if (!task.IsCompleted)
                    {
                        Put(parent, field, task, result.Unwrap!, scope, waitEpoch);
                        return true;
                    }

                    value = result.Unwrap!(task);
                }
                else
                {
                    value = result.Value;
                }
            }
        }
        catch (Exception exception)
        {
            _errors.Add(exception, parent, field);
            return !_errors.Propagates(field.Type);
        }

        return Settle(parent, field, value);
    }

    /// <summary>Completes a field whose task is done.</summary>
    public void Complete(in PendingField pending)
    {
        var (parent, field) = ((ObjectResult)pending.Parent, pending.Field);
        object? value;
        try
        {
            value = pending.Unwrap!(pending.Task);
        }
        catch (Exception exception)
        {
            _errors.Add(exception, parent, field);
            if (_errors.Propagates(field.Type))
            {
                _errors.Propagate(parent);
            }
            return;
        }

        if (!Settle(parent, field, value))
        {
            _errors.Propagate(parent);
        }
    }

    /// <summary>Completes the value of a resolver, or reads an asynchronous stream first. Returns false if its error makes the object null.</summary>
    private bool Settle(ObjectResult parent, FieldPlan field, object? value)
    {
        if (_errors.IsHaltedAt(parent))
        {
            return false;
        }
        if (field.Type.Shape == TypeShape.List && value is not null && TryRead(parent, field, value))
        {
            return true;
        }
        var completed = Completion.Complete(field, field.Type, value, parent, field.Slot);
        if (ReferenceEquals(completed, ValueCompletion.Failure))
        {
            return !_errors.Propagates(field.Type);
        }
        parent.Values[field.Slot] = completed;
        return true;
    }

    /// <summary>Starts to read a value that is an asynchronous stream. Returns false for any other.</summary>
    private bool TryRead(ObjectResult parent, FieldPlan field, object value)
    {
        if (field.Stream is not null)
        {
            if (!_parts!.TryOpen(field, value, out var first, out var unwrap))
            {
                return false;
            }
            Put(parent, field, first, unwrap, null, -1);
            return true;
        }

        if (!AsyncLists.TryRead(value, _scope, out var reading))
        {
            return false;
        }
        Put(parent, field, reading, AsyncLists.Unwrap, null, -1);
        return true;
    }

    private FieldResult Call(ObjectResult parent, FieldPlan field, out FieldScope? scope, out int waitEpoch)
    {
        var context = PrepareContext(parent, field);
        scope = null;
        var waits = _dispatcher.Waits;
        _dispatcher.Depth = field.Depth;
        var result = field.Resolver!(context);
        waitEpoch = waits == _dispatcher.Waits ? -1 : _dispatcher.Epoch;
        return result;
    }

    /// <summary>
    /// Calls a resolver and tracks it, so a DataLoader call that it makes later, in any continuation, is attributed to it. The next call tracks with the same
    /// scope if this one has completed without waiting.
    /// </summary>
    private FieldResult CallFollowed(ObjectResult parent, FieldPlan field, out FieldScope? scope, out int waitEpoch)
    {
        var context = PrepareContext(parent, field);
        waitEpoch = -1;
        scope = _unusedScope?.Depth == field.Depth ? _unusedScope : new FieldScope(_dispatcher, field.Depth);
        _unusedScope = null;
        var result = scope.Call(field.Resolver!, context);
        if (result.Task is null or { IsCompleted: true } && scope.WaitEpoch < 0)
        {
            _unusedScope = scope;
        }
        return result;
    }

    private FieldContext PrepareContext(ObjectResult parent, FieldPlan field) =>
        (field.KeepsContext ? new FieldContext(_run) : _reusedContext).Set(parent, field, _values.GetArguments(field));

    private void Put(ObjectResult parent, FieldPlan field, Task task, Func<Task, object?> unwrap, FieldScope? scope, int waitEpoch) =>
        _pending.Add(
            new PendingField
            {
                Parent = parent,
                Field = field,
                Task = task,
                Unwrap = unwrap,
                Scope = scope,
                WaitEpoch = waitEpoch,
            }
        );
}
