using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads the directive <c>@http</c> of an operation.</summary>
internal sealed class HttpRouteReader(GraphQLSchema schema, OperationDefinitionNode operation, List<PublishedDocumentProblem> problems)
{
    private const string Get = "GET";
    private const string Post = "POST";

    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);

    /// <summary>Reads the route. It is only complete if no problems were added.</summary>
    public HttpRoute? Read(DirectiveArguments arguments)
    {
        var method = ReadMethod(arguments);
        var route = arguments.ReadString("route");
        var queryParameters = arguments.ReadStrings("queryParameters");
        var commaSeparated = arguments.ReadStrings("commaSeparated");
        var json = arguments.ReadStrings("json");
        arguments.RejectOthers();
        if (operation.SelectionSet.Selections is not [FieldNode])
        {
            problems.Add(PublishedDocumentProblem.At(operation.SelectionSet, PublishingErrors.NotOneField));
        }
        if (route is null)
        {
            if (arguments.Directive.FindArgument("route") is null or NullValueNode)
            {
                problems.Add(PublishedDocumentProblem.At(arguments.Directive, PublishingErrors.RouteMissing));
            }
            return null;
        }

        var segments = ReadSegments(route);
        var (parameters, fixedParameters) = ReadParameters(queryParameters, commaSeparated, json);
        foreach (var name in commaSeparated.Concat(json).Where(name => parameters.All(parameter => parameter.Name != name.Value)))
        {
            var argument = commaSeparated.Contains(name) ? "commaSeparated" : "json";
            problems.Add(PublishedDocumentProblem.At(name, PublishingErrors.NoSuchParameter(argument, name.Value)));
        }
        var body = ReadBody(method);
        return new HttpRoute
        {
            Method = method,
            Segments = segments,
            QueryParameters = parameters,
            FixedParameters = fixedParameters,
            BodyVariable = body,
            BodyVariables = ReadBodyVariables(method, body),
        };
    }

    private string ReadMethod(DirectiveArguments arguments)
    {
        var node = arguments.ReadEnum("method");
        var isQuery = operation.Operation == OperationType.Query;
        switch (node?.Value)
        {
            case null:
                return isQuery ? Get : Post;
            case Get when !isQuery:
                problems.Add(PublishedDocumentProblem.At(node, PublishingErrors.MethodOfMutation));
                break;
            case "PUT" or "PATCH" or "DELETE" when isQuery:
                problems.Add(PublishedDocumentProblem.At(node, PublishingErrors.MethodOfQuery(node.Value)));
                break;
            case Get or Post or "PUT" or "PATCH" or "DELETE":
                break;
            default:
                problems.Add(PublishedDocumentProblem.At(node, PublishingErrors.UnknownMethod));
                break;
        }

        return node.Value;
    }

    private List<RouteSegment> ReadSegments(StringValueNode route)
    {
        var segments = new List<RouteSegment>();
        if (!route.Value.StartsWith('/') || route.Value.EndsWith('/'))
        {
            problems.Add(PublishedDocumentProblem.At(route, PublishingErrors.RouteNotAbsolute));
            return segments;
        }
        foreach (var segment in route.Value[1..].Split('/'))
        {
            if (segment is ['{', .. var inner, '}'])
            {
                if (ReadParameter(route, inner, HttpParameterForm.Plain) is { } parameter)
                {
                    if (parameter.Type.IsList() || parameter.Type.NamedType() is InputObjectType)
                    {
                        problems.Add(PublishedDocumentProblem.At(route, PublishingErrors.NotForPath(parameter.Name, parameter.Type.ToString()!)));
                    }
                    if (segments.Any(other => other.Parameter?.Name == parameter.Name))
                    {
                        problems.Add(PublishedDocumentProblem.At(route, PublishingErrors.ParameterTwice(parameter.Name)));
                    }
                    segments.Add(new RouteSegment(null, parameter with { IsRequired = true }));
                }
            }
            else if (
                segment.Length > 0
                && segment is not ("." or "..")
                && segment.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
            )
            {
                segments.Add(new RouteSegment(segment, null));
            }
            else
            {
                problems.Add(PublishedDocumentProblem.At(route, PublishingErrors.SegmentInvalid(segment)));
            }
        }
        return segments;
    }

    private (List<HttpParameter> Parameters, List<FixedParameter> Fixed) ReadParameters(
        IReadOnlyList<StringValueNode> texts,
        IReadOnlyList<StringValueNode> commaSeparated,
        IReadOnlyList<StringValueNode> json
    )
    {
        var parameters = new List<HttpParameter>();
        var fixedParameters = new List<FixedParameter>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var equals = text.Value.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                var value = text.Value[(equals + 1)..];
                fixedParameters.Add(new FixedParameter(text.Value[..equals], value == "*" ? null : value));
                Note(text.Value[..equals]);
                continue;
            }
            var name = NameOf(text.Value);
            var form =
                commaSeparated.Any(item => item.Value == name) ? HttpParameterForm.CommaSeparated
                : json.Any(item => item.Value == name) ? HttpParameterForm.Json
                : HttpParameterForm.Plain;
            if (ReadParameter(text, text.Value, form) is { } parameter)
            {
                parameters.Add(CheckForm(text, parameter));
                Note(parameter.Name);
            }

            void Note(string added)
            {
                if (!names.Add(added))
                {
                    problems.Add(PublishedDocumentProblem.At(text, PublishingErrors.ParameterTwice(added)));
                }
            }
        }

        return (parameters, fixedParameters);
    }

    private HttpParameter CheckForm(StringValueNode place, HttpParameter parameter)
    {
        var type = parameter.Type.ToString()!;
        if (parameter.Form == HttpParameterForm.CommaSeparated && !parameter.Type.IsList())
        {
            problems.Add(PublishedDocumentProblem.At(place, PublishingErrors.NotAList(parameter.Name, type)));
        }
        if (parameter.Form == HttpParameterForm.Json)
        {
            return parameter;
        }
        if (parameter.Type.NullableType() is ListType list && (list.ElementType.IsList() || list.ElementType.NamedType() is InputObjectType))
        {
            problems.Add(PublishedDocumentProblem.At(place, PublishingErrors.ListOfLists(parameter.Name, type)));
        }
        return parameter.Type.NamedType() is InputObjectType ? parameter with { Form = HttpParameterForm.Json } : parameter;
    }

    private static string NameOf(string text) => text.IndexOf(":$", StringComparison.Ordinal) is var colon and >= 0 ? text[..colon] : text;

    /// <summary>Reads <c>name</c>, <c>name:$variable</c> or <c>name:$variable.field</c>.</summary>
    private HttpParameter? ReadParameter(StringValueNode place, string text, HttpParameterForm form)
    {
        var name = NameOf(text);
        if (name.Length == 0)
        {
            problems.Add(PublishedDocumentProblem.At(place, PublishingErrors.ParameterWithoutName(text)));
            return null;
        }
        var target = name.Length == text.Length ? text : text[(name.Length + 2)..];
        var parts = name.Length == text.Length ? [text] : target.Split('.');
        if (operation.VariableDefinitions.FirstOrDefault(variable => variable.Variable.Name.Value == parts[0]) is not { } variable)
        {
            problems.Add(PublishedDocumentProblem.At(place, PublishingErrors.UnknownVariable(name, parts[0])));
            return null;
        }
        var type = schema.FindType(variable.Type)!;
        var description = variable.Description?.Value;
        var isRequired = type.IsNonNull() && variable.DefaultValue is null;
        foreach (var field in parts.Skip(1))
        {
            if (type.NullableType() is not InputObjectType input || !input.Fields.TryGet(field, out var definition))
            {
                problems.Add(PublishedDocumentProblem.At(place, PublishingErrors.UnknownField(name, type.NullableType().ToString()!, field)));
                return null;
            }
            type = definition.Type;
            description = definition.Description;
            isRequired &= type.IsNonNull() && definition.DefaultValue is null;
        }
        if (
            _targets.Any(other =>
                $"{other}.".StartsWith($"{target}.", StringComparison.Ordinal) || $"{target}.".StartsWith($"{other}.", StringComparison.Ordinal)
            )
        )
        {
            problems.Add(PublishedDocumentProblem.At(place, PublishingErrors.SetTwice(target)));
        }
        _targets.Add(target);
        return new HttpParameter
        {
            Name = name,
            Variable = parts[0],
            Fields = parts[1..],
            Type = type,
            Form = form,
            IsRequired = isRequired,
            Description = description,
        };
    }

    private string? ReadBody(string method)
    {
        string? body = null;
        foreach (var variable in operation.VariableDefinitions.Where(static variable => variable.FindDirective(PublishedDirectives.Body) is not null))
        {
            var name = variable.Variable.Name.Value;
            if (method == Get)
            {
                problems.Add(PublishedDocumentProblem.At(variable, PublishingErrors.BodyOfGet(name)));
            }
            if (body is not null)
            {
                problems.Add(PublishedDocumentProblem.At(variable, PublishingErrors.BodyTwice));
            }
            if (_targets.Contains(name))
            {
                problems.Add(PublishedDocumentProblem.At(variable, PublishingErrors.BodyIsParameter(name)));
            }
            body = name;
        }
        return body;
    }

    /// <summary>Returns the variables that the body sets, and reports required variables that nothing sets.</summary>
    private List<string> ReadBodyVariables(string method, string? body)
    {
        var unset = operation.VariableDefinitions.Where(variable => !_targets.Any(target => target.Split('.')[0] == variable.Variable.Name.Value)).ToList();
        if (method != Get && body is null)
        {
            return [.. unset.Select(static variable => variable.Variable.Name.Value)];
        }
        foreach (
            var variable in unset.Where(variable => variable.Variable.Name.Value != body && variable.Type is NonNullTypeNode && variable.DefaultValue is null)
        )
        {
            problems.Add(PublishedDocumentProblem.At(variable, PublishingErrors.NotSet(variable.Variable.Name.Value)));
        }
        return body is null ? [] : [body];
    }
}
