namespace Qplet.GraphQL.Conventions;

/// <summary>Tells lists of values from values.</summary>
public static class ElementType
{
    /// <summary>Returns the type of the elements, or null if the type is not a list: a string and an array of bytes are values.</summary>
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
