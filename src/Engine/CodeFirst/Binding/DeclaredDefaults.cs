using System.Reflection;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>The defaults that the declarations of arguments and input members give.</summary>
internal static class DeclaredDefaults
{
    /// <summary>
    /// The default of a member of an input or directive class: its attribute's, or that of the constructor's parameter. Null if there is none.
    /// </summary>
    public static object? Of(PropertyInfo property, ParameterInfo? parameter) => Attributed(property) ?? (parameter is null ? null : Of(parameter));

    /// <summary>The default of a parameter; null if there is none.</summary>
    public static object? Of(ParameterInfo parameter)
    {
        if (Attributed(parameter) is { } given)
        {
            return given;
        }

        // A C# default of null says that the argument may be left out, which its type says already.
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
