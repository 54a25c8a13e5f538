using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// Reads the execution limits from the section <c>GraphQL:Execution</c>, with those of the parser in <c>Parser</c>, of validation in <c>Validation</c> and of
/// costs in <c>Cost</c>.
/// </summary>
internal static class ExecutionSettings
{
    private const string Section = "GraphQL:Execution";

    /// <summary>Reads the limits.</summary>
    /// <exception cref="SettingException">A setting is not valid.</exception>
    public static ExecutionOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return SettingsSection.Read<ExecutionOptions>(section) with
        {
            ParserOptions = SettingsSection.Read<ParserOptions>(section.GetSection("Parser")),
            ValidationOptions = SettingsSection.Read<ValidationOptions>(section.GetSection("Validation")),
        };
    }

    /// <summary>Reads the default costs of schema elements that do not define their own, also from the section <c>GraphQL:Execution:Cost</c>.</summary>
    /// <exception cref="SettingException">A setting is not valid.</exception>
    public static CostWeights ReadWeights(IConfiguration configuration) =>
        SettingsSection.Read<CostWeights>(configuration.GetSection($"{Section}:{nameof(ExecutionOptions.Cost)}"));
}
