using System.Collections;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Completes the values of fields (<see href="https://spec.graphql.org/September2025/#sec-Value-Completion">Value Completion</see>).</summary>
internal sealed class ValueCompletion(FieldExecutor executor, AbstractTypeResolver abstractTypes, FieldErrors errors, IDeferredParts? parts)
{
    /// <summary>Represents a value that an error made null. The error has already been added.</summary>
    public static readonly object Failure = new();

    /// <summary>Completes a value for a place in the result. Returns <see cref="Failure" /> if the place must be null because of an error.</summary>
    public object? Complete(FieldPlan field, TypePlan type, object? value, ResultNode parent, int index)
    {
        switch (value)
        {
            case null:
                if (!type.IsNonNull)
                {
                    return null;
                }
                errors.Add(ExecutionErrors.NullForNonNull(field.Field), parent, index, field);
                return Failure;

            // A resolver of a list may return an exception for one of its items.
            case Exception exception when !type.IsOfExceptions:
                errors.Add(exception, parent, index, field);
                return Failure;
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
            errors.Add(exception, parent, index, field);
            return Failure;
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
            errors.Add(exception, parent, index, field);
            return Failure;
        }

        return IsWritableAsIs(plan, value) ? value : CompleteObject(plan, value, parent, index);
    }

    private object CompleteAbstract(FieldPlan field, NamedType type, object value, ResultNode parent, int index)
    {
        ObjectPlan plan;
        try
        {
            plan = field.GetObjectPlan(abstractTypes.Resolve(type, value, field.Field));
        }
        catch (Exception exception)
        {
            errors.Add(exception, parent, index, field);
            return Failure;
        }

        return CompleteObject(plan, value, parent, index);
    }

    private object CompleteObject(ObjectPlan plan, object value, ResultNode parent, int index)
    {
        var result = new ObjectResult(plan, value, parent, index);
        return executor.Execute(result) ? result : Failure;
    }

    /// <summary>Returns whether the source itself can be part of the result, because all its fields are leaves that can be written from it.</summary>
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
                    errors.Add(exception, parent, index, field);
                    return Failure;
                }

                return CompleteItems(field, type, new ReadOnlyListItems(read), parent, index);
        }

        errors.Add(ExecutionErrors.NotAList(field.Field), parent, index, field);
        return Failure;
    }

    private object CompleteItems<T>(FieldPlan field, TypePlan type, T items, ResultNode parent, int index)
        where T : struct, IItems
    {
        var itemType = type.Item!;
        var count = items.Count;

        // @stream applies to the outermost list.
        var isStreamed = field.Stream is not null && ReferenceEquals(type, field.Type);
        if (isStreamed && !TryCountFirst(field, parent, index, ref count))
        {
            return Failure;
        }
        var result = new ListResult(itemType, count, parent, index);
        var values = result.Items;
        for (var i = 0; i < values.Length; i++)
        {
            var value = Complete(field, itemType, items[i], result, i);
            if (!ReferenceEquals(value, Failure))
            {
                values[i] = value;
            }
            else if (errors.Propagates(itemType))
            {
                errors.MarkNulled(result);
                return Failure;
            }
        }

        if (isStreamed)
        {
            parts!.DeferRest(field, result, items.Source);
        }
        return result;
    }

    /// <summary>Counts the items that are completed together with a streamed list. Returns false if the requested number is not valid.</summary>
    private bool TryCountFirst(FieldPlan field, ResultNode parent, int index, ref int count)
    {
        try
        {
            count = parts!.CountFirst(field, count);
            return true;
        }
        catch (GraphQLException exception)
        {
            errors.Add(exception, parent, index, field);
            return false;
        }
    }

    /// <summary>The kinds of lists. The implementations are structs, so the loop is specialized for each of them.</summary>
    private interface IItems
    {
        IEnumerable Source { get; }

        int Count { get; }

        object? this[int index] { get; }
    }

    private readonly struct ReadOnlyListItems(IReadOnlyList<object?> items) : IItems
    {
        public IEnumerable Source => items;

        public int Count => items.Count;

        public object? this[int index] => items[index];
    }

    private readonly struct ListItems(IList items) : IItems
    {
        public IEnumerable Source => items;

        public int Count => items.Count;

        public object? this[int index] => items[index];
    }
}
