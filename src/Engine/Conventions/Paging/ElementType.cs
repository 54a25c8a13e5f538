namespace Qplet.GraphQL.Conventions;

/// <summary>Distinguishes lists from single values.</summary>
public static class ElementType
{
    /// <summary>Returns the type of the elements. Returns null if the type is not a list. Strings and byte arrays are single values.</summary>
    public static Type? Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type == typeof(string) || type == typeof(byte[]) || !typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
            ? null
            : type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(static candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];
    }
}
