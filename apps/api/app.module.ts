import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandPipeline } from '#platform/command-pipeline';
import { AskViewHandler, ExecuteHandler } from '#platform/handlers';
import type { Writing } from '#platform/installation';
import { ViewDesk } from '#platform/view-desk';
import { ChangesController } from './http/changes.controller';
import { CommandsController } from './http/commands.controller';
import { ExportsController } from './http/exports.controller';
import { HealthController } from './http/health.controller';
import { ImportsController } from './http/imports.controller';
import { MaintenanceController } from './http/maintenance.controller';
import { OpenApiController } from './http/open-api.controller';
import { RegistersController } from './http/registers.controller';
import { INSTALLATION } from './http/installation.token';
import { ViewsController } from './http/views.controller';

/** Composition only: what is behind each port was chosen before. */
@Module({})
export class AppModule {
  static over(installation: Writing): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        CommandsController,
        ViewsController,
        ChangesController,
        ImportsController,
        ExportsController,
        RegistersController,
        HealthController,
        MaintenanceController,
        OpenApiController,
      ],
      providers: [
        { provide: INSTALLATION, useValue: installation },
        { provide: CommandPipeline, useValue: installation.pipeline },
        { provide: ViewDesk, useValue: installation.desk },
        ExecuteHandler,
        AskViewHandler,
      ],
    };
  }
}
