"""A run with its subjects and series in place of an environment with its measurements."""

from importlib import import_module
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

groups: Any = import_module("comparison.migrations.0003_editor_groups")

MODELS = ("run", "subject", "runproblem", "sizeseries", "workcount", "speedseries")
VIEW = [f"view_{model}" for model in MODELS]
GRANTED = {
    "editor": VIEW,
    "reviewer": [*VIEW, *(f"delete_{model}" for model in MODELS), "publish_run"],
}


def carry_over(apps: Any, schema_editor: Any) -> None:
    """Each environment becomes a published run without raw samples, each measurement a series."""
    database = schema_editor.connection.alias
    told = {name: apps.get_model("comparison", name) for name in (
        "Environment", "Measurement", "Run", "Subject", "SizeSeries"
    )}
    for old in told["Environment"].objects.using(database):
        run = told["Run"].objects.using(database).create(
            slug=old.slug,
            name=old.name,
            measured_on=old.measured_on,
            published_on=old.measured_on,
            processor=old.processor,
            system=old.system,
            python=old.python,
            notes=old.notes,
        )
        rows = told["Measurement"].objects.using(database).filter(environment=old, level="default")
        for row in rows.select_related("framework", "criterion"):
            subject, _ = told["Subject"].objects.using(database).get_or_create(
                run=run,
                slug=row.framework.slug,
                defaults={"framework": row.framework, "python": old.python},
            )
            told["SizeSeries"].objects.using(database).create(
                subject=subject,
                metric=row.criterion.slug,
                unit=row.criterion.unit,
                median=row.value,
                low=row.low,
                high=row.high,
                count=row.samples,
                command=row.command,
            )


def grant(apps: Any, schema_editor: Any) -> None:
    """What editors see and reviewers may do with runs; what they could do with what is gone."""
    database = schema_editor.connection.alias
    groups.grant(apps, schema_editor, GRANTED)
    apps.get_model("contenttypes", "ContentType").objects.using(database).filter(
        app_label="comparison", model__in=["environment", "measurement"]
    ).delete()


class Migration(migrations.Migration):

    dependencies = [
        ('comparison', '0007_editors_publish_in_pairs'),
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='Run',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='The name in addresses and data files. Small letters, digits and hyphens. Changing it breaks links that readers have saved.', max_length=100, unique=True)),
                ('name', models.CharField(help_text='How pages call this run.', max_length=120)),
                ('measured_on', models.DateField(help_text='The day of the run.')),
                ('started_at', models.DateTimeField(blank=True, help_text='When it began. Empty where it was not written down.', null=True)),
                ('finished_at', models.DateTimeField(blank=True, help_text='When it ended. Empty where it was not written down.', null=True)),
                ('complete', models.BooleanField(default=True, help_text='Whether it came to its end. One that was interrupted is partial.')),
                ('published_on', models.DateField(blank=True, help_text='Since when ratings may rest on it. Empty: it is shown, and no rating rests on it.', null=True)),
                ('seed', models.PositiveBigIntegerField(blank=True, help_text='What shuffled the order of the rounds.', null=True)),
                ('options', models.JSONField(blank=True, default=dict, help_text='What was asked for: frameworks, levels, rounds, time.')),
                ('processor', models.CharField(help_text='The processor, as it names itself.', max_length=120)),
                ('cores', models.PositiveIntegerField(blank=True, help_text='How many cores it has.', null=True)),
                ('memory_kib', models.PositiveBigIntegerField(blank=True, help_text='Memory of the machine in KiB.', null=True)),
                ('kernel', models.CharField(blank=True, help_text='Version of the kernel.', max_length=120)),
                ('system', models.CharField(help_text='Operating system.', max_length=120)),
                ('python', models.CharField(help_text='Python implementation and version.', max_length=60)),
                ('load_generator', models.CharField(blank=True, help_text='What sent the requests, with its version.', max_length=120)),
                ('examples_commit', models.CharField(blank=True, help_text='The commit that holds the measured programs.', max_length=64)),
                ('load_average', models.JSONField(blank=True, default=list, help_text='Load of the machine at the start and at the end.')),
                ('notes', models.TextField(blank=True, help_text='Conditions and known limits.')),
                ('file_hash', models.CharField(blank=True, help_text='Of the imported file, to know it again.', max_length=64)),
            ],
            options={
                'ordering': ['-measured_on', 'slug'],
                'permissions': [('publish_run', 'Can publish runs, and the ratings that rest on them')],
            },
        ),
        migrations.CreateModel(
            name='RunProblem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(help_text='Order in the run.')),
                ('level', models.CharField(blank=True, help_text='At which level, if at one.', max_length=20)),
                ('server', models.CharField(blank=True, help_text='Under which server, if one.', max_length=60)),
                ('says', models.TextField(help_text='What happened, in one sentence.')),
            ],
            options={
                'ordering': ['subject', 'position'],
            },
        ),
        migrations.CreateModel(
            name='SizeSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('median', models.FloatField(help_text='The median, or the count.')),
                ('low', models.FloatField(help_text='Lower end of the interval, or the lowest value seen.')),
                ('high', models.FloatField(help_text='Upper end of the interval, or the highest value seen.')),
                ('count', models.PositiveIntegerField(default=1, help_text='How many samples. 1 for a count.')),
                ('metric', models.CharField(choices=[('installed-size', 'installed size'), ('dependencies', 'dependencies'), ('code-to-read', 'code to read'), ('start-up', 'start-up time'), ('idle-memory', 'idle memory'), ('smallest-program', 'smallest program'), ('import-time', 'import time'), ('worker-memory-idle', 'memory of an idle worker'), ('worker-memory-loaded', 'memory of a worker after load')], help_text='What was measured.', max_length=30)),
                ('unit', models.CharField(help_text='The unit of the samples.', max_length=30)),
                ('samples', models.JSONField(blank=True, default=list, help_text='Raw samples in their order. Empty where none are kept.')),
                ('command', models.TextField(blank=True, help_text='The command that repeats it.')),
            ],
            options={
                'verbose_name_plural': 'size series',
                'ordering': ['subject', 'metric'],
            },
        ),
        migrations.CreateModel(
            name='SpeedSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('median', models.FloatField(help_text='The median, or the count.')),
                ('low', models.FloatField(help_text='Lower end of the interval, or the lowest value seen.')),
                ('high', models.FloatField(help_text='Upper end of the interval, or the highest value seen.')),
                ('count', models.PositiveIntegerField(default=1, help_text='How many samples. 1 for a count.')),
                ('level', models.CharField(choices=[('none', 'no framework'), ('bare', 'bare'), ('default', 'default scaffold'), ('production', 'production checklist')], help_text='How much was switched on.', max_length=20)),
                ('interface', models.CharField(choices=[('wsgi', 'WSGI'), ('asgi', 'ASGI'), ('own', 'own server')], help_text='WSGI, ASGI or its own server.', max_length=10)),
                ('server', models.CharField(help_text='Which server ran it.', max_length=60)),
                ('roles', models.JSONField(blank=True, default=list, help_text='“recommended” by its documentation, “common” to all.')),
                ('endpoint', models.CharField(choices=[('text', 'text'), ('json', 'JSON with validation'), ('page', 'template page of 30 rows'), ('row', 'one row by key'), ('form', 'form post')], help_text='What was asked for.', max_length=10)),
                ('connections', models.PositiveSmallIntegerField(help_text='Open at the same time.')),
                ('samples', models.JSONField(default=dict, help_text='Raw samples, a list for each column.')),
            ],
            options={
                'verbose_name_plural': 'speed series',
                'ordering': ['subject', 'level', 'interface', 'server', 'endpoint', 'connections'],
            },
        ),
        migrations.CreateModel(
            name='Subject',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text="The framework's short name; “none” for the yardstick.", max_length=100)),
                ('python', models.CharField(blank=True, help_text='With which Python.', max_length=60)),
                ('versions', models.JSONField(blank=True, default=dict, help_text='Every installed distribution and its version.')),
            ],
            options={
                'ordering': ['run', 'slug'],
            },
        ),
        migrations.CreateModel(
            name='WorkCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('task', models.SlugField(help_text="Which task: its folder's name.", max_length=60)),
                ('lines', models.PositiveIntegerField(help_text='Logical lines that a person wrote.')),
                ('packages', models.JSONField(blank=True, default=list, help_text='Packages that the program adds to the framework.')),
                ('passed', models.BooleanField(help_text='Whether the program passed its acceptance test.')),
                ('files_hash', models.CharField(help_text='Of the counted files and their test.', max_length=64)),
            ],
            options={
                'ordering': ['subject', 'task'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='source',
            name='source_has_an_address_or_is_an_article',
        ),
        migrations.AlterField(
            model_name='source',
            name='url',
            field=models.URLField(blank=True, help_text='Where it can be read, best at a fixed version. Empty only for an article whose address we do not know, and for a measurement run of ours with the same short name.', max_length=500),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['article', 'measurement']), models.Q(('url', ''), _negated=True), _connector='OR'), name='source_has_an_address_or_is_an_article_or_run', violation_error_message='Give the address. Only an article and a measurement run of ours may be without one.'),
        ),
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='run_has_a_name', violation_error_message='Fill in the name.'),
        ),
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(('python', ''), _negated=True), name='run_names_its_python', violation_error_message='Fill in the python.'),
        ),
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(('complete', True), ('published_on', None), _connector='OR'), name='partial_run_is_not_published', violation_error_message='A partial run cannot be published. Let it finish.'),
        ),
        migrations.AddConstraint(
            model_name='run',
            constraint=models.CheckConstraint(condition=models.Q(('finished_at', None), ('started_at', None), ('finished_at__gte', models.F('started_at')), _connector='OR'), name='run_ends_after_it_begins', violation_error_message='The end must not be before the beginning.'),
        ),
        migrations.AddField(
            model_name='subject',
            name='framework',
            field=models.ForeignKey(blank=True, help_text='The framework. Empty for the application without one.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='measured', to='comparison.framework'),
        ),
        migrations.AddField(
            model_name='subject',
            name='run',
            field=models.ForeignKey(help_text='In which run.', on_delete=django.db.models.deletion.CASCADE, related_name='subjects', to='comparison.run'),
        ),
        migrations.AddField(
            model_name='speedseries',
            name='subject',
            field=models.ForeignKey(help_text='Who answered.', on_delete=django.db.models.deletion.CASCADE, related_name='speeds', to='comparison.subject'),
        ),
        migrations.AddField(
            model_name='sizeseries',
            name='subject',
            field=models.ForeignKey(help_text='Of whom.', on_delete=django.db.models.deletion.CASCADE, related_name='sizes', to='comparison.subject'),
        ),
        migrations.AddField(
            model_name='runproblem',
            name='subject',
            field=models.ForeignKey(help_text='Of whom.', on_delete=django.db.models.deletion.CASCADE, related_name='problems', to='comparison.subject'),
        ),
        migrations.AddField(
            model_name='workcount',
            name='subject',
            field=models.ForeignKey(help_text='By whom.', on_delete=django.db.models.deletion.CASCADE, related_name='work', to='comparison.subject'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.UniqueConstraint(fields=('run', 'slug'), name='run_measures_a_subject_once', violation_error_message='This run has that framework already.'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.CheckConstraint(condition=models.Q(('framework__isnull', False), ('slug', 'none'), _connector='OR'), name='only_the_yardstick_is_without_framework', violation_error_message='Only the yardstick “none” is without a framework.'),
        ),
        migrations.AddConstraint(
            model_name='speedseries',
            constraint=models.UniqueConstraint(fields=('subject', 'level', 'interface', 'server', 'endpoint', 'connections'), name='speed_is_measured_once_per_run', violation_error_message='This run has that measurement already.'),
        ),
        migrations.AddConstraint(
            model_name='speedseries',
            constraint=models.CheckConstraint(condition=models.Q(('level__in', ['none', 'bare', 'default', 'production'])), name='speed_level_is_known', violation_error_message='Choose a level from the list.'),
        ),
        migrations.AddConstraint(
            model_name='speedseries',
            constraint=models.CheckConstraint(condition=models.Q(('interface__in', ['wsgi', 'asgi', 'own'])), name='speed_interface_is_known', violation_error_message='Choose a interface from the list.'),
        ),
        migrations.AddConstraint(
            model_name='speedseries',
            constraint=models.CheckConstraint(condition=models.Q(('endpoint__in', ['text', 'json', 'page', 'row', 'form'])), name='speed_endpoint_is_known', violation_error_message='Choose a endpoint from the list.'),
        ),
        migrations.AddConstraint(
            model_name='speedseries',
            constraint=models.CheckConstraint(condition=models.Q(('server', ''), _negated=True), name='speed_names_its_server', violation_error_message='Fill in the server.'),
        ),
        migrations.AddConstraint(
            model_name='speedseries',
            constraint=models.CheckConstraint(condition=models.Q(('high__gte', models.F('median')), ('low__gte', 0), ('low__lte', models.F('median'))), name='speed_lies_between_low_and_high', violation_error_message='The low must not be above the median or below 0, and the high not below the median.'),
        ),
        migrations.AddConstraint(
            model_name='speedseries',
            constraint=models.CheckConstraint(condition=models.Q(('count__gte', 1)), name='speed_has_a_sample', violation_error_message='Enter at least one sample.'),
        ),
        migrations.AddConstraint(
            model_name='sizeseries',
            constraint=models.UniqueConstraint(fields=('subject', 'metric'), name='size_is_measured_once_per_run', violation_error_message='This run has that measurement already.'),
        ),
        migrations.AddConstraint(
            model_name='sizeseries',
            constraint=models.CheckConstraint(condition=models.Q(('metric__in', ['installed-size', 'dependencies', 'code-to-read', 'start-up', 'idle-memory', 'smallest-program', 'import-time', 'worker-memory-idle', 'worker-memory-loaded'])), name='size_metric_is_known', violation_error_message='Choose a metric from the list.'),
        ),
        migrations.AddConstraint(
            model_name='sizeseries',
            constraint=models.CheckConstraint(condition=models.Q(('high__gte', models.F('median')), ('low__gte', 0), ('low__lte', models.F('median'))), name='size_lies_between_low_and_high', violation_error_message='The low must not be above the median or below 0, and the high not below the median.'),
        ),
        migrations.AddConstraint(
            model_name='sizeseries',
            constraint=models.CheckConstraint(condition=models.Q(('count__gte', 1)), name='size_has_a_sample', violation_error_message='Enter at least one sample.'),
        ),
        migrations.AddConstraint(
            model_name='runproblem',
            constraint=models.UniqueConstraint(fields=('subject', 'position'), name='subject_has_one_problem_per_position', violation_error_message='There is a problem at this position.'),
        ),
        migrations.AddConstraint(
            model_name='runproblem',
            constraint=models.CheckConstraint(condition=models.Q(('says', ''), _negated=True), name='run_problem_says_something', violation_error_message='Fill in the says.'),
        ),
        migrations.AddConstraint(
            model_name='workcount',
            constraint=models.UniqueConstraint(fields=('subject', 'task'), name='task_is_counted_once_per_run', violation_error_message='This run has that task already.'),
        ),
        migrations.AddConstraint(
            model_name='workcount',
            constraint=models.CheckConstraint(condition=models.Q(('task', ''), _negated=True), name='work_count_names_its_task', violation_error_message='Fill in the task.'),
        ),
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.DeleteModel(name='Measurement'),
        migrations.DeleteModel(name='Environment'),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
