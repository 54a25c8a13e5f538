using System.Collections.Frozen;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The values of an enum by name.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> s_values = Enum.GetNames<T>()
        .ToFrozenDictionary(static name => name, static name => Enum.Parse<T>(name));

    /// <summary>Returns the value with a name.</summary>
    /// <exception cref="ArgumentException">The text is neither a name nor a number of the enum.</exception>
    public static T Parse(string name) => s_values.TryGetValue(name, out var value) ? value : Enum.Parse<T>(name, ignoreCase: true);
}
