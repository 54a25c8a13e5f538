using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Reads descriptions from the XML documentation files next to the assemblies. Each instance reads a file once.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _files = [];

    /// <summary>Clears the cached files. A schema outlives its building, and its resolvers refer to parts of it until they are compiled.</summary>
    public void Clear() => _files.Clear();

    /// <summary>Returns the summary of a type.</summary>
    public string? GetSummary(Type type) => Summary(Find(type.Assembly, "T:" + XmlDocumentationId.Of(type)), () => Parents(type).Select(GetSummary));

    /// <summary>Returns the summary of a member; for a property of a positional record, the record's documentation of the parameter.</summary>
    public string? GetSummary(MemberInfo member)
    {
        if (member is Type type)
        {
            return GetSummary(type);
        }
        if (member.DeclaringType is not { } declaring)
        {
            return null;
        }
        return Summary(Find(declaring.Assembly, XmlDocumentationId.Of(member)), () => Overridden(member).Select(GetSummary))
            ?? (member is PropertyInfo ? Parameter(Find(declaring.Assembly, "T:" + XmlDocumentationId.Of(declaring)), member.Name) : null)
            ?? (member is PropertyInfo ? Overridden(member).Select(GetSummary).FirstOrDefault(static text => text is not null) : null);
    }

    /// <summary>Returns the documentation of a parameter of a method or record.</summary>
    public string? GetParameter(ParameterInfo parameter)
    {
        var declaring = parameter.Member.DeclaringType!;
        return Parameter(Find(declaring.Assembly, XmlDocumentationId.Of(parameter.Member)), parameter.Name!)
            ?? (parameter.Member is ConstructorInfo ? Parameter(Find(declaring.Assembly, "T:" + XmlDocumentationId.Of(declaring)), parameter.Name!) : null);
    }

    private string? Summary(XElement? documentation, Func<IEnumerable<string?>> inherited)
    {
        if (documentation is null)
        {
            return null;
        }
        if (documentation.Element("summary") is { } summary)
        {
            return XmlDocumentationText.Flatten(summary);
        }
        if (documentation.Element("inheritdoc") is not { } inherit)
        {
            return null;
        }
        if (inherit.Attribute("cref")?.Value is { } cref)
        {
            return _files.Values.Select(file => file.GetValueOrDefault(cref)).FirstOrDefault(static found => found is not null)?.Element("summary") is { } other
                ? XmlDocumentationText.Flatten(other)
                : null;
        }
        return inherited().FirstOrDefault(static text => text is not null);
    }

    private static string? Parameter(XElement? documentation, string name) =>
        documentation?.Elements("param").FirstOrDefault(param => string.Equals(param.Attribute("name")?.Value, name, StringComparison.OrdinalIgnoreCase))
            is { } element
            ? XmlDocumentationText.Flatten(element)
            : null;

    private static IEnumerable<Type> Parents(Type type) =>
        type.BaseType is { } parent && parent != typeof(object) ? type.GetInterfaces().Prepend(parent) : type.GetInterfaces();

    private static IEnumerable<MemberInfo> Overridden(MemberInfo member) =>
        Parents(member.DeclaringType!)
            .Select(parent =>
                member is PropertyInfo ? parent.GetProperty(member.Name) : (MemberInfo?)parent.GetMethods().FirstOrDefault(method => method.Name == member.Name)
            )
            .Where(found => found is not null && found != member)!;

    private XElement? Find(Assembly assembly, string id)
    {
        if (!_files.TryGetValue(assembly, out var file))
        {
            _files[assembly] = file = Read(assembly);
        }
        return file.GetValueOrDefault(id);
    }

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        if (!File.Exists(path))
        {
            return members;
        }
        try
        {
            foreach (var member in XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is { } name)
                {
                    members.TryAdd(name, member);
                }
            }
        }
        catch (XmlException)
        {
            // A file with this name that is not a documentation file is treated like a missing file.
            members.Clear();
        }

        return members;
    }
}
