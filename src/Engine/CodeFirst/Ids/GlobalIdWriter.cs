using System.Reflection;
using System.Text;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Writes global IDs as base64 directly from the parent's key, without creating a string.</summary>
internal static class GlobalIdWriter
{
    private const int MaxKeyLength = 64;

    /// <summary>Returns a writer for a key property that is never null; null for a string key, whose length is unbounded.</summary>
    public static PropertyWriter? Create(string typeName, PropertyInfo property)
    {
        var method =
            property.PropertyType == typeof(string) || !GlobalId.IsKeyType(property.PropertyType) || !property.DeclaringType!.IsClass
                ? null
                : typeof(GlobalIdWriter)
                    .GetMethod(nameof(CreateFor), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(property.DeclaringType!, property.PropertyType);
        return (PropertyWriter?)method?.Invoke(null, [Encoding.UTF8.GetBytes(typeName + ":"), property]);
    }

    private static PropertyWriter CreateFor<TParent, TKey>(byte[] prefix, PropertyInfo property)
        where TParent : class
        where TKey : IUtf8SpanFormattable
    {
        var read = property.GetMethod!.CreateDelegate<Func<TParent, TKey>>();
        var format = typeof(TKey) == typeof(Guid) ? "N" : "";
        return (writer, parent) =>
        {
            Span<byte> text = stackalloc byte[prefix.Length + MaxKeyLength];
            prefix.CopyTo(text);
            read((TParent)parent).TryFormat(text[prefix.Length..], out var written, format, System.Globalization.CultureInfo.InvariantCulture);
            writer.WriteBase64StringValue(text[..(prefix.Length + written)]);
        };
    }
}
