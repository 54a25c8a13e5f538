using System.Reflection;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Determines the declared defaults of arguments and input members.</summary>
internal static class DeclaredDefaults
{
    /// <summary>
    /// Returns the default of a member of an input or directive class, from its attribute or the constructor's parameter. Null if it has no default.
    /// </summary>
    public static object? Of(PropertyInfo property, ParameterInfo? parameter) => Attributed(property) ?? (parameter is null ? null : Of(parameter));

    /// <summary>Returns the default of a parameter; null if it has no default.</summary>
    public static object? Of(ParameterInfo parameter)
    {
        if (Attributed(parameter) is { } given)
        {
            return given;
        }

        // A C# default of null means that the argument is optional, which its type already says.
        if (parameter is not { HasDefaultValue: true, DefaultValue: { } value })
        {
            return null;
        }
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type.IsEnum ? Enum.ToObject(type, value) : value;
    }

    private static object? Attributed(ICustomAttributeProvider member) =>
        member.GetCustomAttributes(typeof(DefaultValueAttribute), true) is [DefaultValueAttribute { Value: var given }, ..] ? given : null;
}
