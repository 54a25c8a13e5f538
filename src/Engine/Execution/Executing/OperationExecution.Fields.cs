using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <content>Executing objects and their fields (sections 6.3 and 6.4).</content>
internal sealed partial class OperationExecution
{
    /// <summary>Stands for a value that an error made null; the error is noted.</summary>
    private static readonly object s_failure = new();

    private uint _steps;

    /// <summary>Executes all fields of an object; false where the object must be null.</summary>
    private bool ExecuteObject(ObjectResult result)
    {
        if (!BeginObject(result))
        {
            return false;
        }
        if (result.Plan.Deferred.Count > 0)
        {
            _incremental!.Find(result);
        }
        foreach (var field in result.Plan.Executed)
        {
            if (!ExecuteField(result, field))
            {
                MarkNulled(result);
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks at what is written from the source later on; false where the object must be null.</summary>
    private bool BeginObject(ObjectResult result)
    {
        if ((++_steps & 0x3ff) == 0)
        {
            ThrowIfAborted();
        }
        var plan = result.Plan;
        if (!plan.Accepts(result.Source))
        {
            AddUnexpectedSource(result);
            MarkNulled(result);
            return false;
        }

        foreach (var field in plan.Checked)
        {
            if (!field.Leaf!.IsWritable(result.Source!) && !FailLeaf(result, field))
            {
                MarkNulled(result);
                return false;
            }
        }

        return true;
    }

    /// <summary>Executes a field; false where its error makes the object null.</summary>
    private bool ExecuteField(ObjectResult parent, FieldPlan field)
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
            AddException(exception, parent, field);
            return !field.Type.IsNonNull;
        }

        return Settle(parent, field, value);
    }

    /// <summary>
    /// Completes the value that a resolver gave, or puts it aside where it is an asynchronous stream; false where its error makes the object null.
    /// </summary>
    private bool Settle(ObjectResult parent, FieldPlan field, object? value)
    {
        if (field.Type.Shape == TypeShape.List && value is not null && TryReadStream(parent, field, value))
        {
            return true;
        }
        var completed = Complete(field, field.Type, value, parent, field.Slot);
        if (ReferenceEquals(completed, s_failure))
        {
            return !field.Type.IsNonNull;
        }
        parent.Values[field.Slot] = completed;
        return true;
    }

    private FieldResult Call(ObjectResult parent, FieldPlan field, out FieldScope? scope, out int waitEpoch)
    {
        var context = (field.KeepsContext ? new FieldContext(this) : _reusedContext).Set(parent, field, GetArguments(field));
        scope = null;
        var waits = _dispatcher.Waits;
        _dispatcher.Depth = field.Depth;
        var result = field.Resolver!(context);
        waitEpoch = waits == _dispatcher.Waits ? -1 : _dispatcher.Epoch;
        return result;
    }

    /// <summary>Calls a resolver so that a DataLoader it calls later on, wherever that happens, is known to be called by it.</summary>
    private FieldResult CallFollowed(ObjectResult parent, FieldPlan field, out FieldScope? scope, out int waitEpoch)
    {
        var context = (field.KeepsContext ? new FieldContext(this) : _reusedContext).Set(parent, field, GetArguments(field));
        scope = new FieldScope(_dispatcher, field.Depth);
        waitEpoch = -1;
        return scope.Call(field.Resolver!, context);
    }

    private void Put(ObjectResult parent, FieldPlan field, Task task, Func<Task, object?> unwrap, FieldScope? scope, int waitEpoch)
    {
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
        if (_incremental is not null)
        {
            _incremental.PartOf(parent).Outstanding++;
        }
    }
}
