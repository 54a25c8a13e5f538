using System.Collections;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <content>Completing values (section 6.4.3).</content>
internal sealed partial class OperationExecution
{
    /// <summary>Completes a value for a place in the result; <see cref="s_failure" /> where an error is noted and the place must be null, if it can.</summary>
    private object? Complete(FieldPlan field, TypePlan type, object? value, ResultNode parent, int index)
    {
        switch (value)
        {
            case null:
                if (!type.IsNonNull)
                {
                    return null;
                }
                AddError(ExecutionErrors.NullForNonNull(field.Field), parent, index, field);
                return s_failure;

            // A resolver of a list can fail for one of its items.
            case Exception exception when !type.IsOfExceptions:
                AddException(exception, parent, index, field);
                return s_failure;
        }

        return type.Shape switch
        {
            TypeShape.Leaf => CompleteLeaf(field, type, value, parent, index),
            TypeShape.List => CompleteList(field, type, value, parent, index),
            TypeShape.Object => CompleteObject(field, (ObjectType)type.NamedType!, value, parent, index),
            _ => CompleteAbstract(field, type.NamedType!, value, parent, index),
        };
    }

    private object CompleteLeaf(FieldPlan field, TypePlan type, object value, ResultNode parent, int index)
    {
        try
        {
            return type.Serializer!.Serialize(value);
        }
        catch (Exception exception)
        {
            AddException(exception, parent, index, field);
            return s_failure;
        }
    }

    private object CompleteObject(FieldPlan field, ObjectType type, object value, ResultNode parent, int index)
    {
        ObjectPlan plan;
        try
        {
            if (type.IsTypeOf?.Invoke(value) == false)
            {
                throw new GraphQLException(ExecutionErrors.NotOfType(type.Name));
            }
            plan = field.GetObjectPlan(type);
        }
        catch (Exception exception)
        {
            AddException(exception, parent, index, field);
            return s_failure;
        }

        return IsWritableAsIs(plan, value) ? value : CompleteObject(plan, value, parent, index);
    }

    private object CompleteAbstract(FieldPlan field, NamedType type, object value, ResultNode parent, int index)
    {
        ObjectPlan plan;
        try
        {
            plan = field.GetObjectPlan(_environment.AbstractTypes.Resolve(type, value, field.Field));
        }
        catch (Exception exception)
        {
            AddException(exception, parent, index, field);
            return s_failure;
        }

        return CompleteObject(plan, value, parent, index);
    }

    private object CompleteObject(ObjectPlan plan, object value, ResultNode parent, int index)
    {
        var result = new ObjectResult(plan, value, parent, index);
        return ExecuteObject(result) ? result : s_failure;
    }

    /// <summary>Whether the source can stand in the result for itself: all its fields are plain leaves, and sound.</summary>
    private static bool IsWritableAsIs(ObjectPlan plan, object value)
    {
        if (!plan.IsPlain || !plan.Accepts(value))
        {
            return false;
        }
        foreach (var field in plan.Checked)
        {
            if (!field.Leaf!.IsWritable(value))
            {
                return false;
            }
        }

        return true;
    }

    private object CompleteList(FieldPlan field, TypePlan type, object value, ResultNode parent, int index)
    {
        switch (value)
        {
            case string or IReadOnlyDictionary<string, object?> or IDictionary<string, object?>:
                break;
            case StreamedItems streamed:
                return CompleteStreamed(field, type, streamed, parent, index);
            case IReadOnlyList<object?> items:
                return CompleteItems(field, type, new ReadOnlyListItems(items), parent, index);
            case IList items:
                return CompleteItems(field, type, new ListItems(items), parent, index);
            case IEnumerable items:
                List<object?> read;
                try
                {
                    read = [.. items.Cast<object?>()];
                }
                catch (Exception exception)
                {
                    AddException(exception, parent, index, field);
                    return s_failure;
                }

                return CompleteItems(field, type, new ReadOnlyListItems(read), parent, index);
        }

        AddError(ExecutionErrors.NotAList(field.Field), parent, index, field);
        return s_failure;
    }

    private object CompleteItems<T>(FieldPlan field, TypePlan type, T items, ResultNode parent, int index)
        where T : struct, IItems
    {
        var itemType = type.Item!;
        if (!TryCountFirst(field, type, items.Count, parent, index, out var count))
        {
            return s_failure;
        }
        var result = new ListResult(itemType, count, parent, index);
        var values = result.Items;
        for (var i = 0; i < values.Length; i++)
        {
            var value = Complete(field, itemType, items[i], result, i);
            if (!ReferenceEquals(value, s_failure))
            {
                values[i] = value;
            }
            else if (itemType.IsNonNull)
            {
                MarkNulled(result);
                return s_failure;
            }
        }

        if (count < items.Count)
        {
            FindStream(field, result, items);
        }
        return result;
    }

    /// <summary>The kinds of lists, as structs, so that each gets a loop of its own.</summary>
    private interface IItems
    {
        int Count { get; }

        object? this[int index] { get; }
    }

    private readonly struct ReadOnlyListItems(IReadOnlyList<object?> items) : IItems
    {
        public int Count => items.Count;

        public object? this[int index] => items[index];
    }

    private readonly struct ListItems(IList items) : IItems
    {
        public int Count => items.Count;

        public object? this[int index] => items[index];
    }
}
