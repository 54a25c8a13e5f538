using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Resolves a field that has no resolver: reads the member with the field's name from a dictionary or JSON object, or the property with that name, ignoring
/// case.
/// </summary>
internal static class DefaultResolver
{
    private static readonly ConcurrentDictionary<(Type, string), Func<object, object?>?> s_getters = new();

    public static FieldResolver For(FieldDefinition field, bool isSubscriptionRoot)
    {
        if (field.Execution.Property is { } property)
        {
            var read = PropertyGetters.Get(property);
            return context => FieldResult.FromValue(read(context.ParentValue!));
        }

        var name = field.Name;

        // The event of a subscription is usually the value of the root field itself, not an object that contains it.
        return isSubscriptionRoot
            ? context => FieldResult.FromValue(TryFind(context.EventMessage, name, out var value) ? value : context.EventMessage)
            : context => FieldResult.FromValue(TryFind(context.ParentValue, name, out var value) ? value : null);
    }

    /// <summary>Returns the member of a value.</summary>
    public static bool TryFind(object? source, string name, out object? value)
    {
        switch (source)
        {
            case null:
                value = null;
                return false;
            case IReadOnlyDictionary<string, object?> members:
                return members.TryGetValue(name, out value);
            case IDictionary<string, object?> members:
                return members.TryGetValue(name, out value);
            case JsonElement element:
                var found = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? (JsonElement?)member : null;
                value = found is { ValueKind: not JsonValueKind.Null } present ? FromJson(present) : null;
                return found is not null;
            default:
                var getter = s_getters.GetOrAdd((source.GetType(), name), static key => FindGetter(key.Item1, key.Item2));
                value = getter?.Invoke(source);
                return getter is not null;
        }
    }

    /// <summary>Converts JSON lists to lists, which are completed item by item. Other JSON values are returned unchanged.</summary>
    private static object FromJson(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString()!,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Array => element.EnumerateArray().Select(static item => item.ValueKind == JsonValueKind.Null ? null : FromJson(item)).ToArray(),
            _ => element,
        };

    private static Func<object, object?>? FindGetter(Type type, string name)
    {
        var property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase | BindingFlags.FlattenHierarchy);
        return property is { CanRead: true } && property.GetIndexParameters().Length == 0 ? PropertyGetters.Get(property) : null;
    }
}
