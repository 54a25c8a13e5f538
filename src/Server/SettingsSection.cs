using System.Reflection;

namespace Qplet.GraphQL.Server;

/// <summary>Reads sections of the configuration.</summary>
internal static class SettingsSection
{
    /// <summary>Reads the options of a section.</summary>
    /// <exception cref="SettingException">A setting is not valid.</exception>
    public static T Read<T>(IConfigurationSection section)
        where T : new()
    {
        try
        {
            return section.Get<T>() ?? new T();
        }
        catch (InvalidOperationException exception)
        {
            throw ServerErrors.SettingInvalid(section.Path, exception.Message);
        }
        catch (TargetInvocationException exception)
        {
            throw ServerErrors.SettingInvalid(section.Path, exception.InnerException!.Message);
        }
    }
}
